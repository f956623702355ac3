package wenshu.web.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/**
 * A real Chromium for the journeys; where none is installed they are skipped by name, except in CI. One is started and
 * serves them all, one after the other: each begins in a new tab, with nothing left of the one before.
 */
final class Browser {

    private static final List<Path> DRIVERS = List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/local/bin/chromedriver"));
    private static final List<Path> BROWSERS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    private static final Dimension SIZE = new Dimension(1366, 768);

    private static ChromeDriver running;

    private Browser() {
    }

    /** The browser, without cookies or anything kept of this site, that saves what it downloads in the given folder. */
    static ChromeDriver open(String site, Path downloads) {
        if (running == null) {
            running = start();
            Runtime.getRuntime().addShutdownHook(new Thread(Browser::end));
        }
        running.manage().window().setSize(SIZE);
        running.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        running.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", site, "storageTypes", "all"));
        running.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        running.manage().logs().get(LogType.BROWSER);
        return running;
    }

    /** Closes every page that is open; a browser in which that fails is ended, and the next journey gets another one. */
    static void leave() {
        if (running == null) {
            return;
        }
        try {
            Set<String> left = running.getWindowHandles();
            String next = running.switchTo().newWindow(WindowType.TAB).getWindowHandle();
            for (String window : left) {
                running.switchTo().window(window).close();
            }
            running.switchTo().window(next);
        } catch (WebDriverException e) {
            end();
        }
    }

    private static void end() {
        if (running != null) {
            running.quit();
            running = null;
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

    /** Keeps a picture of the page under {@code target/screens}. */
    static void picture(ChromeDriver browser, String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screens"));
            Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path first(List<Path> paths) {
        return paths.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }
}
