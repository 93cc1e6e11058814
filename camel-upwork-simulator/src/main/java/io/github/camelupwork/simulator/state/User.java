// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * A person with an account.
 *
 * @param reference      numeric reference, as text
 * @param id             user name, e.g. {@code ada_owner}
 * @param firstName      first name
 * @param lastName       last name
 * @param timezone       IANA name of the time zone
 * @param timezoneOffset seconds that the time zone is ahead of UTC
 * @param profile        the freelancer's profile; null for a user who only buys
 */
public record User(
        String reference,
        String id,
        String firstName,
        String lastName,
        String timezone,
        int timezoneOffset,
        Profile profile) {

    /** First and last name. */
    public String name() {
        return firstName + " " + lastName;
    }

    /** An address below example.com, where no mail arrives. */
    public String email() {
        return id + "@example.com";
    }

    /** Returns true if the user works as a freelancer. */
    public boolean isFreelancer() {
        return profile != null;
    }

    /** Key of the public profile: the freelancer's, or one made from the reference. */
    public String key() {
        return profile == null ? "~01" + "0".repeat(16 - reference.length()) + reference : profile.key();
    }
}
