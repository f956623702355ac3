package wenshu.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What the journeys at the drafting desk share. */
abstract class DeskJourney extends Journey {

    /** Begins a notice and waits for its pages. */
    protected final String begin() {
        browser.get(base() + "/drafts");
        click("#new-notice");
        awaitPages();
        return browser.getCurrentUrl();
    }

    /** Waits until the pages show what is typed now. */
    protected final void awaitPages() {
        await(By.cssSelector("#pages[data-pages]"));
        await(By.cssSelector("#pages .page img"));
    }

    /** Types into a field after emptying it. */
    protected final WebElement fill(String name, String text) {
        WebElement field = field(name);
        // A window that has just been opened may not have the focus yet: then nothing is typed.
        within(15).until(ready -> {
            browser.executeScript("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus(); arguments[0].select()", field);
            return Boolean.TRUE.equals(browser.executeScript("document.execCommand('insertText', false, arguments[0]);"
                    + "return arguments[1].value.indexOf(arguments[0].split('\\n')[0]) >= 0", text, field));
        });
        return field;
    }

    protected final WebElement field(String name) {
        return browser.findElement(By.cssSelector("#editor [name=\"" + name + "\"]"));
    }

    protected String value(String name) {
        return field(name).getDomProperty("value");
    }

    protected final void awaitSaved() {
        awaitText(By.id("saved"), "已保存");
    }

    /** Waits for a condition that the page tells by itself. */
    protected final void awaitScript(String condition, Object... arguments) {
        within(15).until(ready ->
                Boolean.TRUE.equals(browser.executeScript("return !!(" + condition + ")", arguments)));
    }

    /** Waits for a message that stands on the page after it was loaded anew. */
    protected final void awaitNews(String text) {
        awaitScript("document.getElementById('news') && document.getElementById('news').textContent.indexOf(arguments[0]) >= 0", text);
    }

    protected final List<String> findings() {
        // Read at once: the list is made anew while somebody types.
        Object found = browser.executeScript("return Array.prototype.map.call(document.querySelectorAll('#findings li .says'),"
                + "function (one) { return one.textContent; })");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    protected final Path resource(String path, String name) throws IOException {
        try (InputStream in = DeskJourney.class.getResourceAsStream(path)) {
            return file(name, in.readAllBytes());
        }
    }
}
