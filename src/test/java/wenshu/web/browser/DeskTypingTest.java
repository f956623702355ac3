package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** A clerk types at the desk: the pages follow, and places go both ways. */
class DeskTypingTest extends DeskJourney {

    @Test
    void pagesFollowTheTypingAndOnlyChangedOnesAreDrawn() {
        signIn("nigao");
        begin();
        fill("body", "　　一、关于报送时间\n　　" + "各单位要认真组织，严格审核，按时报送。".repeat(60) + "\n　　（一）纸质材料。一式三份。");
        awaitScript("document.querySelectorAll('#pages .page').length >= 3");
        assertThat(said(".back .h1")).isEqualTo("一、关于报送时间");
        assertThat(said(".back .h2")).isEqualTo("（一）纸质材料。");
        awaitScript("!document.querySelector('#pages').classList.contains('dim')");
        Number drawn = (Number) browser.executeScript("return Number(document.getElementById('pages').getAttribute('data-drawn'))");
        fill("i.附注", "此件依申请公开");
        awaitScript("Number(document.getElementById('pages').getAttribute('data-drawn')) > " + drawn);
        Number later = (Number) browser.executeScript("return Number(document.getElementById('pages').getAttribute('data-drawn'))");
        assertThat(later.intValue() - drawn.intValue()).isEqualTo(1);
        Browser.picture(browser, "desk-typing");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aClickOnThePageGoesToTheWordAndTheCursorIsMarkedOnThePage() {
        signIn("nigao");
        begin();
        fill("body", "　　第一段说明来意。\n　　第二段请于规定时间报送材料。");
        awaitSaved();
        awaitScript("document.querySelectorAll('#pages .spot').length > 0");
        // The middle of the word 规定 in the second paragraph, where the page has it.
        fill("i.附注", "此件主动公开");
        browser.executeScript("document.querySelectorAll('#pages .caret').forEach(function (one) { one.remove(); }); wenshuDesk.go('body#1', 4)");
        awaitScript("document.querySelector('#pages .caret')");
        browser.executeScript("var c = document.querySelector('#pages .caret'), p = c.parentNode;"
                + "var x = parseFloat(c.style.left) / 100, y = (parseFloat(c.style.top) + parseFloat(c.style.height) / 2) / 100;"
                + "wenshuDesk.go('i.标题', 0); var r = p.getBoundingClientRect();"
                + "p.dispatchEvent(new MouseEvent('click', {bubbles: true, clientX: r.left + x * r.width + 1, clientY: r.top + y * r.height}))");
        assertThat(browser.switchTo().activeElement().getDomAttribute("name")).isEqualTo("body");
        assertThat(browser.executeScript("return wenshuDesk.cursor().at + ' ' + wenshuDesk.cursor().offset")).isEqualTo("body#1 4");
        Browser.picture(browser, "desk-place");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aHalfWrittenDateStopsNothing() {
        signIn("nigao");
        begin();
        fill("i.成文日期", "2026年13月");
        awaitText(By.id("m-成文日期"), "不是有效的日期");
        fill("i.标题", "示例市人力资源和社会保障局关于试用的通知");
        awaitText(By.id("title"), "关于试用的通知");
        awaitSaved();
        browser.navigate().refresh();
        assertThat(value("i.成文日期")).isEqualTo("2026年13月");
        Browser.picture(browser, "desk-fault");
    }

    @Test
    void paragraphsAreIndentedByThemselvesAndPastedTextBecomesParagraphs() {
        signIn("nigao");
        begin();
        fill("body", "　　第一段。");
        new Actions(browser).sendKeys(Keys.END, Keys.ENTER, "第二段。").perform();
        assertThat(value("body")).isEqualTo("　　第一段。\n　　第二段。");
        browser.executeScript("var d = new DataTransfer(); d.setData('text/plain', '甲\\r\\n\\r\\n  乙\\n');"
                + "document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: d, bubbles: true, cancelable: true}))");
        assertThat(value("body")).isEqualTo("　　第一段。\n　　第二段。甲\n　　乙");
        awaitSaved();
        browser.get(browser.getCurrentUrl().replaceFirst("\\?.*", "") + "?view=text");
        assertThat(browser.findElement(By.id("text")).getDomProperty("value")).endsWith("\n第一段。\n\n第二段。甲\n\n乙\n");
    }

    @Test
    void contactsAndAttachmentsAreRows() {
        signIn("nigao");
        begin();
        click("[data-add='a']");
        fill("a.1000.名称", "日程安排");
        fill("a.1000.text", "　　一、第一天\n| 时间 | 内容 |\n|---|---|\n| 上午 | 报到 |");
        click("[data-add='a']");
        fill("a.1001.名称", "享受政府特殊津贴人员申报表");
        browser.executeScript("var s = document.querySelector('[name=\"a.1001.kind\"]'); s.value = 'template'; s.dispatchEvent(new Event('change', {bubbles: true}))");
        browser.executeScript("var s = document.querySelector('[name=\"a.1001.模板\"]'); s.value = '享受政府特殊津贴人员申报表'; s.dispatchEvent(new Event('change', {bubbles: true}))");
        browser.executeScript("wenshuDesk.moveRow(-1)");
        awaitSaved();
        awaitScript("document.querySelectorAll('#pages .page').length >= 4");
        Browser.picture(browser, "desk-attachments");
        browser.navigate().refresh();
        assertThat(browser.findElements(By.cssSelector("[data-row='a']"))).hasSize(2);
        assertThat(value("a.0.kind") + value("a.1.text")).isEqualTo("template　　一、第一天\n| 时间 | 内容 |\n|---|---|\n| 上午 | 报到 |");
        assertThat(complaints()).isEmpty();
    }

    /** What stands in a heading's face; a finding parts it. */
    private String said(String css) {
        // Read at once: it is drawn anew when the findings come.
        return (String) browser.executeScript("return Array.prototype.map.call(document.querySelectorAll(arguments[0]),"
                + "function (one) { return one.textContent; }).join('')", css);
    }
}
