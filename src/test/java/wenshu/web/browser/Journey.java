package wenshu.web.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import wenshu.web.ServiceTest;

/** A journey through the pages in a real browser, beginning signed out. */
abstract class Journey extends ServiceTest {

    /** Seconds. */
    private static final int PATIENCE = 20;
    /** A look at the page costs some milliseconds; half a second, which is usual, is mostly waiting for nothing. */
    private static final Duration LOOK = Duration.ofMillis(50);

    @TempDir
    protected Path folder;
    protected ChromeDriver browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.open(base(), folder);
    }

    @AfterEach
    void closeBrowser() {
        Browser.leave(base());
    }

    protected final void signIn(String login) {
        browser.get(base() + "/login");
        type("username", login);
        type("password", PASSWORD);
        Browser.picture(browser, "login");
        click("button.main");
        await(By.cssSelector("nav.side"));
    }

    /** A wait of at most so many seconds that looks often. */
    protected final WebDriverWait within(int seconds) {
        return new WebDriverWait(browser, Duration.ofSeconds(seconds), LOOK);
    }

    protected final WebElement await(By what) {
        return within(PATIENCE).until(ExpectedConditions.presenceOfElementLocated(what));
    }

    protected final void awaitText(By where, String text) {
        within(PATIENCE).until(ExpectedConditions.textToBePresentInElementLocated(where, text));
    }

    /** Searches until there is a hit: the index takes a new record in within two seconds. */
    protected final void awaitHit(String words) {
        within(PATIENCE).until(ready -> {
            browser.get(base() + "/search?q=" + words);
            return !browser.findElements(By.cssSelector(".hit")).isEmpty();
        });
    }

    protected final void click(String css) {
        WebElement element = browser.findElement(By.cssSelector(css));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    protected final void type(String id, String text) {
        WebElement field = browser.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** Chooses a value in a list. */
    protected final void choose(String id, String value) {
        new Select(browser.findElement(By.id(id))).selectByValue(value);
    }

    /** Signs whoever is there out, and somebody else in. */
    protected final void signInAs(String login) {
        browser.manage().deleteAllCookies();
        signIn(login);
    }

    /** A file of the journey's own folder, ready to be chosen in an upload field. */
    protected final Path file(String name, byte[] content) throws java.io.IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** What the browser's console complains about; a page that breaks our own content policy shows here. */
    protected final List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage).toList();
    }
}
