// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The company, team and person that are used if a route names none. */
@UriParams
public class DefaultsOptions {

    @UriParam(
            label = "common",
            defaultValue = "true",
            description = "Whether to log a warning, once per account, that names the organization used by default if"
                    + " a GraphQL endpoint sets neither organization nor tenantId")
    private boolean warnDefaultOrganization = true;

    @UriParam(label = "common", description = "Default id of the company, for operations that need one")
    private String companyId;

    @UriParam(label = "common", description = "Reference id of the company")
    private String companyReference;

    @UriParam(label = "common", description = "Id of the team")
    private String teamId;

    @UriParam(label = "common", description = "Reference id of the team")
    private String teamReference;

    @UriParam(label = "common", description = "Id of the agency")
    private String agencyId;

    @UriParam(label = "common", description = "Reference id of the agency's company")
    private String agencyReference;

    @UriParam(label = "common", description = "Reference id of the agency's team")
    private String agencyTeamReference;

    @UriParam(label = "common", description = "Id of the user; Upwork is asked who is signed in if unset")
    private String userId;

    @UriParam(label = "common", description = "Reference id of the user; Upwork is asked who is signed in if unset")
    private String userReference;

    @UriParam(label = "common", description = "Reference id of the accounting entity, for finance reports")
    private String accountingEntityReference;

    public boolean isWarnDefaultOrganization() {
        return warnDefaultOrganization;
    }

    public void setWarnDefaultOrganization(boolean warnDefaultOrganization) {
        this.warnDefaultOrganization = warnDefaultOrganization;
    }

    public String getCompanyId() {
        return companyId;
    }

    public void setCompanyId(String companyId) {
        this.companyId = companyId;
    }

    public String getCompanyReference() {
        return companyReference;
    }

    public void setCompanyReference(String companyReference) {
        this.companyReference = companyReference;
    }

    public String getTeamId() {
        return teamId;
    }

    public void setTeamId(String teamId) {
        this.teamId = teamId;
    }

    public String getTeamReference() {
        return teamReference;
    }

    public void setTeamReference(String teamReference) {
        this.teamReference = teamReference;
    }

    public String getAgencyId() {
        return agencyId;
    }

    public void setAgencyId(String agencyId) {
        this.agencyId = agencyId;
    }

    public String getAgencyReference() {
        return agencyReference;
    }

    public void setAgencyReference(String agencyReference) {
        this.agencyReference = agencyReference;
    }

    public String getAgencyTeamReference() {
        return agencyTeamReference;
    }

    public void setAgencyTeamReference(String agencyTeamReference) {
        this.agencyTeamReference = agencyTeamReference;
    }

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }

    public String getUserReference() {
        return userReference;
    }

    public void setUserReference(String userReference) {
        this.userReference = userReference;
    }

    public String getAccountingEntityReference() {
        return accountingEntityReference;
    }

    public void setAccountingEntityReference(String accountingEntityReference) {
        this.accountingEntityReference = accountingEntityReference;
    }
}
