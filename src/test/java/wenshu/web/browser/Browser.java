package wenshu.web.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/**
 * A real Chromium for the journeys; where none is installed they are skipped by name, except in CI. One is started for
 * each service and serves all journeys there, one after the other: each begins in a new tab, with nothing left of the
 * one before.
 */
final class Browser {

    private static final List<Path> DRIVERS = List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/local/bin/chromedriver"));
    private static final List<Path> BROWSERS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    private static final Dimension SIZE = new Dimension(1366, 768);

    private static final Map<String, ChromeDriver> RUNNING = new ConcurrentHashMap<>();
    private static final Set<String> PICTURES = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.keySet().forEach(Browser::end)));
    }

    private Browser() {
    }

    /** The browser of this service, without cookies or anything kept of it, that saves what it downloads in the given folder. */
    static ChromeDriver open(String site, Path downloads) {
        ChromeDriver browser = RUNNING.computeIfAbsent(site, none -> start());
        browser.manage().window().setSize(SIZE);
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", site, "storageTypes", "all"));
        browser.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        browser.manage().logs().get(LogType.BROWSER);
        return browser;
    }

    /** Closes every page that is open; a browser in which that fails is ended, and the next journey gets another one. */
    static void leave(String site) {
        ChromeDriver browser = RUNNING.get(site);
        if (browser == null) {
            return;
        }
        try {
            Set<String> left = browser.getWindowHandles();
            String next = browser.switchTo().newWindow(WindowType.TAB).getWindowHandle();
            for (String window : left) {
                browser.switchTo().window(window).close();
            }
            browser.switchTo().window(next);
        } catch (WebDriverException e) {
            end(site);
        }
    }

    private static void end(String site) {
        ChromeDriver browser = RUNNING.remove(site);
        if (browser != null) {
            browser.quit();
        }
    }

    private static ChromeDriver start() {
        Path driver = first(DRIVERS);
        Path browser = first(BROWSERS);
        if (driver == null || browser == null) {
            String message = "no chromium and chromedriver installed: browser journeys are skipped";
            if (Boolean.parseBoolean(System.getenv("WENSHU_BROWSER_REQUIRED"))) {
                throw new IllegalStateException(message + ", but WENSHU_BROWSER_REQUIRED asks for them");
            }
            abort(message);
        }
        ChromeOptions options = new ChromeOptions().setBinary(browser.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--window-size=1366,768", "--lang=zh-CN");
        options.setExperimentalOption("prefs", Map.of("download.prompt_for_download", false));
        ChromeDriver opened = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile()).build(), options);
        opened.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        return opened;
    }

    /** Keeps a picture of the page under {@code target/screens}; the first of each name, as many journeys pass the same page. */
    static void picture(ChromeDriver browser, String name) {
        if (!PICTURES.add(name)) {
            return;
        }
        try {
            // Packed for speed, which takes a fraction of the time that the usual command takes.
            Object taken = browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true)).get("data");
            Path folder = Files.createDirectories(Path.of("target", "screens"));
            Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode((String) taken));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path first(List<Path> paths) {
        return paths.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }
}
