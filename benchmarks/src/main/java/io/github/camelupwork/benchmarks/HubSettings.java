// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.simulator.Simulator;

/** The settings of a hub in another process; passed as a file, so that no key is on a command line. */
public final class HubSettings {

    private final Properties values = new Properties();

    private HubSettings() {}

    /** Settings by which a hub reaches the simulator, as the owner of its company. */
    public static HubSettings of(Simulator simulator) {
        return new HubSettings()
                .with("baseUrl", simulator.baseUrl().toString())
                .with("consumerKey", simulator.accounts().application().consumerKey())
                .with("consumerSecret", simulator.accounts().application().consumerSecret())
                .with("token", simulator.accounts().owner().token())
                .with("tokenSecret", simulator.accounts().owner().tokenSecret())
                .with("clientId", simulator.accounts().application().clientId())
                .with("clientSecret", simulator.accounts().application().clientSecret())
                .with("refreshToken", simulator.accounts().owner().refreshToken())
                .with("accessToken", simulator.accounts().owner().accessToken());
    }

    /** Settings by which a hub reaches a server that asks for no signature. */
    public static HubSettings of(String baseUrl) {
        return new HubSettings()
                .with("baseUrl", baseUrl)
                .with("consumerKey", "key")
                .with("consumerSecret", "secret")
                .with("token", "token")
                .with("tokenSecret", "secret");
    }

    /** Reads them back. */
    public static HubSettings read(Path file) throws IOException {
        HubSettings settings = new HubSettings();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.values.load(reader);
        }
        return settings;
    }

    /** Sets one more. */
    public HubSettings with(String name, String value) {
        values.setProperty(name, value);
        return this;
    }

    /** One of them; null if it is not there. */
    public String get(String name) {
        return values.getProperty(name);
    }

    /** One of them, a whole number. */
    public int number(String name) {
        return Integer.parseInt(get(name));
    }

    /** Writes them down. */
    public HubSettings write(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        }
        return this;
    }

    /** The component, signing with OAuth 1.0a. */
    public UpworkComponent component(Path state) {
        UpworkComponent upwork = unsigned(state);
        UpworkConfiguration configuration = upwork.getConfiguration();
        configuration.setConsumerKey(get("consumerKey"));
        configuration.setConsumerSecret(get("consumerSecret"));
        configuration.setAccessToken(get("token"));
        configuration.setAccessTokenSecret(get("tokenSecret"));
        return upwork;
    }

    /** The component, signing in with OAuth 2.0. */
    public UpworkComponent oauth2(Path state) {
        UpworkComponent upwork = unsigned(state);
        UpworkConfiguration configuration = upwork.getConfiguration();
        configuration.setClientId(get("clientId"));
        configuration.setClientSecret(get("clientSecret"));
        configuration.setAccessToken(get("accessToken"));
        configuration.setRefreshToken(get("refreshToken"));
        return upwork;
    }

    private UpworkComponent unsigned(Path state) {
        UpworkComponent upwork = new UpworkComponent();
        upwork.getConnection().setBaseUrl(get("baseUrl"));
        upwork.getState().setStateDirectory(state.toString());
        return upwork;
    }
}
