// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Several Upwork accounts in one application, each with a component of its own. */
@ConfigurationProperties(prefix = UpworkAccountsProperties.PREFIX)
public class UpworkAccountsProperties {

    static final String PREFIX = "camel.upwork";
    static final String ACCOUNTS = PREFIX + ".accounts";

    private static final String COMPONENT_PREFIX = "upwork-";

    /**
     * The options of each account's component by the account's name; the component of the account {@code emea} is called
     * {@code upwork-emea}. They are the same options as those of {@code camel.component.upwork}, and none is inherited from there.
     */
    private Map<String, UpworkComponentProperties> accounts = new LinkedHashMap<>();

    /** Default constructor, used by Spring. */
    public UpworkAccountsProperties() {}

    public Map<String, UpworkComponentProperties> getAccounts() {
        return accounts;
    }

    public void setAccounts(Map<String, UpworkComponentProperties> accounts) {
        this.accounts = accounts;
    }

    /** The component's name, which is the scheme of its endpoint URIs. */
    static String componentOf(String account) {
        return COMPONENT_PREFIX + account;
    }

    /** The options of a component; null if it belongs to none of the accounts. */
    UpworkComponentProperties ofComponent(String component) {
        return component.startsWith(COMPONENT_PREFIX)
                ? accounts.get(component.substring(COMPONENT_PREFIX.length()))
                : null;
    }
}
