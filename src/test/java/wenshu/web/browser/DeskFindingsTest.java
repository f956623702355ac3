package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.interactions.Actions;

/** What the checker finds, beside its place; and the desk by keyboard alone. */
class DeskFindingsTest extends DeskJourney {

    private static final String FAULTY = "　　按照示人社发[2025]12号执行。\n　　另据示人社函（2026）3号，请照办。";

    @Test
    void findingsAreMendedWithOneClickAndUndone() {
        signIn("nigao");
        begin();
        fill("body", FAULTY);
        awaitScript("document.querySelectorAll('.row.body .back .f-error').length >= 2 && document.getElementById('findings').textContent.indexOf('N01') >= 0");
        awaitScript("document.querySelectorAll('#pages .fault.error').length >= 2");
        Browser.picture(browser, "desk-findings");
        press(By.cssSelector(".fix"));
        awaitNews("已改正");
        assertThat(value("body")).contains("示人社发〔2025〕12号").contains("示人社函（2026）3号");
        click("#news button");
        assertThat(value("body")).isEqualTo(FAULTY);
        awaitScript("document.querySelectorAll('.row.body .back .f-error').length >= 2 && document.getElementById('findings').textContent.indexOf('N01') >= 0");
        browser.executeScript("wenshuDesk.mendAll()");
        awaitNews("处");
        assertThat(value("body")).contains("示人社发〔2025〕12号").contains("示人社函〔2026〕3号");
        awaitSaved();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aFindingStandsWithAReasonThatIsKept() {
        signIn("nigao");
        String address = begin();
        fill("body", FAULTY);
        awaitScript("document.querySelectorAll('.row.body .back .f-error').length >= 2 && document.getElementById('findings').textContent.indexOf('N01') >= 0");
        int before = findings().size();
        press(By.xpath(".//button[text()='不改…']"));
        browser.findElement(By.id("reason")).sendKeys("原文如此");
        click("#ignore-yes");
        awaitText(By.id("findings"), "不改：原文如此");
        awaitSaved();
        browser.get(address);
        awaitText(By.id("findings"), "不改：原文如此");
        assertThat(findings()).hasSize(before);
        Browser.picture(browser, "desk-ignored");
    }

    @Test
    void everythingWorksByKeyboard() {
        signIn("nigao");
        begin();
        press(Keys.chord(Keys.ALT, "2"));
        assertThat(focused()).isEqualTo("i.标题");
        new Actions(browser).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).sendKeys("示例市人力资源和社会保障局关于键盘的通知").perform();
        new Actions(browser).sendKeys(Keys.TAB).perform();
        assertThat(focused()).isEqualTo("i.主送");
        press(Keys.chord(Keys.ALT, "4"));
        assertThat(focused()).isEqualTo("body");
        new Actions(browser).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).sendKeys("按照示人社发[2025]12号执行。").perform();
        awaitScript("document.querySelectorAll('.row.body .back .f-error').length >= 1");
        browser.executeScript("wenshuDesk.go('i.附注', 0)");
        for (int i = 0; i < 30 && !(boolean) browser.executeScript("var t = document.getElementById('f-body');"
                + "return document.activeElement === t && t.value.slice(t.selectionStart, t.selectionEnd) === '[2025]'"); i++) {
            press(Keys.F8);
        }
        assertThat(focused()).isEqualTo("body");
        press(Keys.chord(Keys.ALT, Keys.ENTER));
        awaitScript("document.getElementById('f-body').value.indexOf('〔2025〕') > 0");
        press(Keys.chord(Keys.CONTROL, "z"));
        awaitScript("document.getElementById('f-body').value.indexOf('[2025]') > 0");
        press(Keys.chord(Keys.ALT, "m"));
        assertThat(field("i.份号").isDisplayed()).isTrue();
        press(Keys.chord(Keys.ALT, "p"));
        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("pages");
        press("?");
        assertThat(browser.findElement(By.id("keys")).isDisplayed()).isTrue();
        Browser.picture(browser, "desk-keys");
        press(Keys.ESCAPE);
        press(Keys.ESCAPE);
        assertThat(focused()).isEqualTo("body");
        press(Keys.chord(Keys.CONTROL, "s"));
        awaitSaved();
        assertThat(complaints()).isEmpty();
    }

    /** Presses a button of the finding in the first paragraph; the list may be drawn anew while one looks for it. */
    private void press(By button) {
        within(15).ignoring(StaleElementReferenceException.class).until(ready -> {
            browser.findElements(By.cssSelector("#findings li")).stream().filter(item -> item.getText().contains("正文第1段")
                    && item.getText().contains("N01")).findFirst().orElseThrow().findElement(button).click();
            return true;
        });
    }

    /** Presses keys where the focus is; what holds it may be drawn anew just then. */
    private void press(CharSequence keys) {
        within(15).ignoring(StaleElementReferenceException.class).ignoring(ElementNotInteractableException.class).until(ready -> {
            browser.switchTo().activeElement().sendKeys(keys);
            return true;
        });
    }

    private String focused() {
        return browser.switchTo().activeElement().getDomAttribute("name");
    }
}
