// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The simulator's self-signed certificate for {@code localhost}, {@code 127.0.0.1} and {@code ::1}. Its key is public
 * on purpose, since it protects nothing but loopback: never trust it for anything else.
 */
public final class LoopbackTls {

    /** The path of the key store (PKCS 12) on the class path; it serves as trust store too. */
    public static final String KEYSTORE = "io/github/camelupwork/simulator/loopback.p12";

    /** The password of {@link #KEYSTORE}. */
    public static final String PASSWORD = "loopback";

    private LoopbackTls() {}

    /** A context for clients that trusts the simulator's certificate and no other. */
    public static SSLContext clientContext() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(certificates());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The simulator's certificate " + KEYSTORE + " cannot be read", e);
        }
    }

    private static KeyStore certificates() throws GeneralSecurityException, IOException {
        KeyStore keys = load();
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("loopback", keys.getCertificate("loopback"));
        return trusted;
    }

    private static KeyStore load() throws GeneralSecurityException, IOException {
        try (InputStream in = LoopbackTls.class.getClassLoader().getResourceAsStream(KEYSTORE)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return keys;
        }
    }
}
