// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelupwork.simulator.state.Application.Status;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private final World world = Worlds.world();

    private Application in(Status status) {
        return world.hiring().applications().all().stream()
                .filter(known -> known.status() == status)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void offTheShortListItIsAsBefore() {
        Application application = in(Status.MESSAGED);
        application.shortlist(true);
        application.shortlist(true);
        assertThat(application.status()).isEqualTo(Status.SHORTLISTED);
        application.shortlist(false);
        assertThat(application.status()).isEqualTo(Status.MESSAGED);
    }

    @Test
    void shownAgainItIsOnTheShortListStill() {
        Application application = in(Status.APPLIED);
        application.shortlist(true);
        application.hide(true);
        assertThat(application.isActive()).isFalse();
        application.hide(false);
        application.shortlist(false);
        assertThat(application.status()).isEqualTo(Status.APPLIED);
    }

    @Test
    void whatIsOverStaysAsItIs() {
        for (Status over : new Status[] {Status.HIRED, Status.DECLINED}) {
            Application application = in(over);
            assertThatThrownBy(() -> application.shortlist(true)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> application.hide(true)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> application.decline(null)).isInstanceOf(Refused.class);
            assertThatThrownBy(application::contacted).isInstanceOf(Refused.class);
            assertThat(application.status()).isEqualTo(over);
        }
    }

    @Test
    void aHiddenOneCanBeDeclined() {
        Application application = in(Status.HIDDEN);
        application.decline("91");
        assertThat(application.status()).isEqualTo(Status.DECLINED);
        assertThat(application.declineReason()).isEqualTo("91");
    }

    @Test
    void talkingDoesNotTakeItOffTheShortList() {
        Application application = in(Status.SHORTLISTED);
        application.contacted();
        assertThat(application.status()).isEqualTo(Status.SHORTLISTED);
    }
}
