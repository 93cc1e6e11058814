// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.github.camelupwork.UpworkComponent;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Registers a bean of {@link UpworkComponent} for each account below {@code camel.upwork.accounts}. */
final class AccountComponentRegistrar implements ImportBeanDefinitionRegistrar {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final Environment environment;

    AccountComponentRegistrar(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        for (String account : accounts()) {
            String component = UpworkAccountsProperties.componentOf(account);
            if (registry.containsBeanDefinition(component)) {
                throw wrong(
                        account, "there is a bean named '" + component + "' already; rename the account or the bean");
            }
            registry.registerBeanDefinition(
                    component,
                    BeanDefinitionBuilder.rootBeanDefinition(UpworkComponent.class, UpworkComponent::new)
                            .getBeanDefinition());
        }
    }

    /** The names alone: the values may refer to beans, which are not there yet. */
    private Set<String> accounts() {
        Set<String> names = new TreeSet<>(Binder.get(environment)
                .bind(UpworkAccountsProperties.ACCOUNTS, Bindable.mapOf(String.class, Object.class))
                .orElseGet(Map::of)
                .keySet());
        names.stream().filter(name -> !NAME.matcher(name).matches()).findFirst().ifPresent(name -> {
            throw wrong(name, "an account's name has letters, digits and hyphens, as it becomes part of endpoint URIs");
        });
        return names;
    }

    private static InvalidConfigurationPropertyValueException wrong(String account, String reason) {
        return new InvalidConfigurationPropertyValueException(
                UpworkAccountsProperties.ACCOUNTS + "." + account, account, reason);
    }
}
