// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, without a window. Tests are skipped, and say so, where there is none. */
final class Chromium implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final int PHONE = 390;

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static Chromium start() {
        assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "SKIPPED: there is no Chromium with its driver here (apt-get install chromium chromium-driver)");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--lang=en-US");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    /** Signs in by HTTP Basic and opens a page of that server. */
    void openAs(String user, String password, URI address) {
        driver.get(address.toString().replace("://", "://" + user + ":" + password.replace(" ", "%20") + "@"));
        open(address);
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    void desktop() {
        size(1280, 1000);
    }

    void phone() {
        size(PHONE, 844);
    }

    private void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width == PHONE));
    }

    void scheme(String name) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
    }

    /** Writes what the whole page looks like. */
    void screenshot(String name) throws IOException {
        Object height = script("return Math.ceil(document.documentElement.scrollHeight)");
        Object width = script("return window.innerWidth");
        size(((Number) width).intValue(), Math.min(4000, ((Number) height).intValue()));
        Files.createDirectories(SHOTS);
        Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    String text(String css) {
        return String.join("\n", texts(css));
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    WebElement button(String label) {
        return driver.findElement(By.xpath("//button[normalize-space()='" + label + "']"));
    }

    List<WebElement> buttons(String label) {
        return driver.findElements(By.xpath("//button[normalize-space()='" + label + "']"));
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** Does something as soon as the page, which draws itself again and again, lets it. */
    void soon(Runnable action) {
        await().atMost(PATIENCE)
                .ignoreExceptionsMatching(e -> e instanceof NoSuchElementException
                        || e instanceof StaleElementReferenceException
                        || e instanceof ElementClickInterceptedException)
                .until(() -> {
                    action.run();
                    return true;
                });
    }

    void awaitText(String css, String text) {
        await().atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .untilAsserted(() -> assertThat(text(css)).contains(text));
    }

    /** Types to whatever has the focus. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Presses Tab until an element with that text or name has the focus. */
    void tabTo(String wanted) {
        for (int i = 0; i < 60; i++) {
            type(Keys.TAB);
            if (wanted.equals(script(
                    "const e = document.activeElement; return e.getAttribute('name') ?? e.textContent.trim()"))) {
                return;
            }
        }
        throw new NoSuchElementException("nothing that Tab reaches is called " + wanted);
    }

    /** Nothing comes from elsewhere, nothing is wider than the page, and the browser complains of nothing. */
    void requireTidy(URI origin) {
        assertThat(script("return performance.getEntriesByType('resource').map(entry => entry.name)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isNotEmpty()
                .allMatch(name -> name.toString().startsWith(origin.toString()));
        assertThat((Number) script("return document.documentElement.scrollWidth - window.innerWidth"))
                .as(
                        "wider than the window by: "
                                + script(
                                        "return [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
                                                + ".slice(0, 5).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40))"))
                .isEqualTo(0L);
        assertThat(script(
                        "return [...document.querySelectorAll('table')].filter(e => e.offsetWidth > e.parentElement.clientWidth)"
                                + ".map(e => e.getAttribute('aria-label'))"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .as("tables that are wider than their place")
                .isEmpty();
        assertThat(
                        script(
                                "return [...document.querySelectorAll('button, input, select, textarea')].filter(e =>"
                                        + " !(e.textContent.trim() || e.labels?.length || e.getAttribute('aria-label'))).map(e => e.outerHTML)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .as("controls without a name")
                .isEmpty();
        assertThat(complaints()).isEmpty();
    }

    /** What the browser logged as errors since the last call. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
