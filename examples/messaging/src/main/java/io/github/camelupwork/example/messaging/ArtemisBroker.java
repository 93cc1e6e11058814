// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.nio.file.Path;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** Apache ActiveMQ Artemis in this process, with a journal, without passwords. */
public final class ArtemisBroker implements Broker {

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

    @Override
    public void start(String url, Path home) throws Exception {
        Path journal = home.resolve("artemis").toAbsolutePath();
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(1024 * 1024)
                .setJournalDirectory(journal.resolve("journal").toString())
                .setBindingsDirectory(journal.resolve("bindings").toString())
                .setLargeMessagesDirectory(journal.resolve("large").toString())
                .setPagingDirectory(journal.resolve("paging").toString())
                .setSecurityEnabled(false)
                .addAddressSetting("#", keepingAll())
                .addAcceptorConfiguration("loopback", url);
        broker.setConfiguration(configuration);
        broker.start();
    }

    /** A command comes as often as it takes: one that cannot be executed is put aside by the hub, with the reason. */
    private static AddressSettings keepingAll() {
        SimpleString aside = SimpleString.of("upwork.commands.dead");
        return new AddressSettings()
                .setMaxDeliveryAttempts(-1)
                .setDeadLetterAddress(aside)
                .setExpiryAddress(aside);
    }

    @Override
    public void close() throws Exception {
        broker.stop();
    }
}
