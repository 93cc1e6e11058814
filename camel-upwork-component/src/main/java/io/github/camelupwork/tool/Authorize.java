// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.AccountOwner;
import io.github.camelupwork.auth.AuthEndpoints;
import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.auth.AuthorizationException;
import io.github.camelupwork.auth.AuthorizationFlow;
import io.github.camelupwork.auth.AuthorizationRequest;
import io.github.camelupwork.auth.Credentials;
import io.github.camelupwork.auth.FileTokenStore;
import io.github.camelupwork.auth.LoopbackCallback;
import io.github.camelupwork.auth.OAuth1Credentials;
import io.github.camelupwork.auth.OAuth1Flow;
import io.github.camelupwork.auth.OAuth2Client;
import io.github.camelupwork.auth.OAuth2Credentials;
import io.github.camelupwork.auth.OAuth2Flow;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.auth.TokenStore;
import io.github.camelupwork.auth.TokenStoreException;
import io.github.camelupwork.http.HttpAccess;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/**
 * Gets the first token of an account: prints the address to open, catches the browser that comes back to this machine or takes
 * the pasted code, and stores the token where the component looks for it. Run it by
 * {@code java -cp ... io.github.camelupwork.tool.Authorize}; see {@code --help}.
 */
public final class Authorize {

    private final Map<String, String> environment;
    private final Terminal terminal;

    Authorize(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    /** Exits with 0 if the token is stored, 1 if it could not be had, 2 if the command line was not understood. */
    public static void main(String[] args) {
        System.exit(new Authorize(System.getenv(), Terminal.ofProcess()).run(args));
    }

    int run(String... args) {
        if (List.of(args).contains("--help")) {
            terminal.say(AuthorizeOptions.USAGE);
            return 0;
        }
        try {
            authorize(AuthorizeOptions.of(args));
            return 0;
        } catch (IllegalArgumentException e) {
            terminal.say(e.getMessage() + "\n\n" + AuthorizeOptions.USAGE);
            return 2;
        } catch (AuthorizationException
                | TokenStoreException
                | UncheckedIOException
                | IOException
                | TimeoutException e) {
            terminal.say(e.getMessage().replaceAll("\\R+", " "));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void authorize(AuthorizeOptions options) throws IOException, InterruptedException, TimeoutException {
        Credentials credentials = credentials(options.redirectUri());
        Account account = options.accountName() == null
                ? Account.of(credentials, null)
                : new Account(options.accountName(), credentials, null);
        TokenStore store = new FileTokenStore(options.stateDirectory().resolve("tokens"), Clock.systemUTC());
        try (CloseableHttpClient http = HttpClients.custom()
                .useSystemProperties()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .build()) {
            authorize(flow(account, options, HttpAccess.of(http), store), options);
        }
        terminal.say("The token of account " + account.id() + " is stored in " + options.stateDirectory() + ".");
    }

    private static AuthorizationFlow flow(
            Account account, AuthorizeOptions options, HttpAccess http, TokenStore store) {
        String baseUrl = options.baseUrl();
        AuthEndpoints endpoints = baseUrl == null ? AuthEndpoints.upwork() : AuthEndpoints.of(baseUrl);
        ServerClock clock = new ServerClock(Clock.systemUTC());
        AccountOwner owner = new AccountOwner(
                account, new ToolClients(account, http, baseUrl == null ? null : URI.create(baseUrl), clock));
        return account.credentials().kind() == AuthKind.OAUTH1
                ? new OAuth1Flow(account, endpoints, http, store, clock, owner)
                : new OAuth2Flow(
                        account,
                        new OAuth2Client((OAuth2Credentials) account.credentials(), endpoints, http, clock),
                        store,
                        clock,
                        true,
                        owner);
    }

    private void authorize(AuthorizationFlow flow, AuthorizeOptions options)
            throws IOException, InterruptedException, TimeoutException {
        URI redirect = options.redirectUri() == null ? null : URI.create(options.redirectUri());
        if (redirect == null || !isOnThisMachine(redirect)) {
            paste(flow, options);
            return;
        }
        try (LoopbackCallback callback = new LoopbackCallback(redirect.getPort(), redirect.getPath())) {
            AuthorizationRequest request = ask(flow, options.redirectUri());
            callback.expect(request.id());
            terminal.say("Waiting for the browser to come back to " + redirect + " ...");
            LoopbackCallback.Answer answer =
                    callback.answer().get(options.timeout().toSeconds(), TimeUnit.SECONDS);
            flow.exchange(answer.id(), answer.code(), options.user());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException refused) {
                throw refused;
            }
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new TimeoutException(
                    "No callback arrived within " + options.timeout().toSeconds() + " seconds");
        }
    }

    private void paste(AuthorizationFlow flow, AuthorizeOptions options) throws IOException {
        AuthorizationRequest request = ask(flow, options.redirectUri());
        String pasted = terminal.ask("Paste the code that is shown, or the whole address you were sent to: ");
        if (pasted == null || pasted.isBlank()) {
            throw new IOException("No code was given");
        }
        PastedCode code = PastedCode.of(pasted.strip(), request.id());
        flow.exchange(code.id(), code.code(), options.user());
    }

    private AuthorizationRequest ask(AuthorizationFlow flow, String redirectUri) {
        AuthorizationRequest request = flow.authorize(redirectUri);
        terminal.say("Open this address in a browser and agree:\n\n  " + request.url() + "\n");
        return request;
    }

    private static boolean isOnThisMachine(URI redirect) {
        return "http".equals(redirect.getScheme())
                && redirect.getPort() > 0
                && List.of("localhost", "127.0.0.1").contains(redirect.getHost());
    }

    private Credentials credentials(String redirectUri) {
        String consumerKey = environment.get("UPWORK_CONSUMER_KEY");
        String clientId = environment.get("UPWORK_CLIENT_ID");
        if ((consumerKey == null) == (clientId == null)) {
            throw new IllegalArgumentException(
                    "Set UPWORK_CONSUMER_KEY for OAuth 1.0a, or UPWORK_CLIENT_ID for OAuth 2.0");
        }
        return consumerKey != null
                ? new OAuth1Credentials(consumerKey, secret("UPWORK_CONSUMER_SECRET"), null, null, redirectUri)
                : new OAuth2Credentials(clientId, secret("UPWORK_CLIENT_SECRET"), null, null, redirectUri, null);
    }

    private String secret(String variable) {
        String secret = environment.get(variable);
        if (secret == null) {
            secret = terminal.askSecret(variable + " (it is not shown): ");
        }
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("Set " + variable);
        }
        return secret;
    }
}
