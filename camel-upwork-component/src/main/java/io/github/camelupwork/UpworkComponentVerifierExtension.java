// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.util.Map;
import java.util.TreeMap;

import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import io.github.camelupwork.options.AccountFactory;
import io.github.camelupwork.options.UpworkConfiguration;
import org.apache.camel.component.extension.verifier.DefaultComponentVerifierExtension;
import org.apache.camel.component.extension.verifier.ResultBuilder;
import org.apache.camel.component.extension.verifier.ResultErrorBuilder;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.PropertyConfigurerHelper;

/**
 * Says whether options are what the component takes, and whether Upwork accepts these credentials, which costs one request. Options
 * that are not given are those of the component.
 */
final class UpworkComponentVerifierExtension extends DefaultComponentVerifierExtension {

    UpworkComponentVerifierExtension() {
        super("upwork");
    }

    @Override
    protected Result verifyParameters(Map<String, Object> parameters) {
        ResultBuilder result = ResultBuilder.withStatusAndScope(Result.Status.OK, Scope.PARAMETERS);
        parameters.keySet().stream()
                .filter(name -> !isKnown(name))
                .sorted()
                .forEach(name ->
                        result.error(ResultErrorBuilder.withUnknownOption(name).build()));
        try {
            AccountFactory.account(configuration(parameters));
        } catch (IllegalArgumentException e) {
            result.error(error(VerificationError.StandardCode.ILLEGAL_PARAMETER_GROUP_COMBINATION, e));
        }
        return result.build();
    }

    @Override
    protected Result verifyConnectivity(Map<String, Object> parameters) {
        ResultBuilder result = ResultBuilder.withStatusAndScope(Result.Status.OK, Scope.CONNECTIVITY);
        try {
            component().verifyConnection(configuration(parameters));
        } catch (UpworkUnauthorizedException e) {
            result.error(error(VerificationError.StandardCode.AUTHENTICATION, e));
        } catch (UpworkException e) {
            result.error(ResultErrorBuilder.withHttpCodeAndText(e.getHttpResponseCode(), e.getMessage())
                    .build());
        } catch (Exception e) {
            result.error(error(VerificationError.StandardCode.GENERIC, e));
        }
        return result.build();
    }

    private static VerificationError error(VerificationError.Code code, Exception failure) {
        return ResultErrorBuilder.withCodeAndDescription(code, failure.getMessage())
                .build();
    }

    private boolean isKnown(String name) {
        return ((PropertyConfigurerGetter) component().getComponentPropertyConfigurer()).getOptionType(name, true)
                != null;
    }

    private UpworkConfiguration configuration(Map<String, Object> parameters) {
        UpworkConfiguration configuration = component().getConfiguration().copy();
        PropertyBindingSupport.build()
                .withCamelContext(getCamelContext())
                .withTarget(configuration)
                .withProperties(new TreeMap<>(parameters))
                .withReflection(false)
                .withIgnoreCase(true)
                .withConfigurer(PropertyConfigurerHelper.resolvePropertyConfigurer(getCamelContext(), configuration))
                .bind();
        return configuration;
    }

    private UpworkComponent component() {
        return (UpworkComponent) getComponent();
    }
}
