package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/** Two people at one draft, a network that fails, and the versions that stay. */
class DeskTogetherTest extends DeskJourney {

    private static final String TWO = "　　第一段，原来的话。\n　　第二段，原来的话。";

    @Test
    void changesOfDifferentParagraphsAreMergedByThemselves() {
        String address = twoTabs("　　第一段，我改的话。\n　　第二段，原来的话。", "　　第一段，原来的话。\n　　第二段，对方改的话。");
        awaitNews("已与您的合并");
        assertThat(value("body")).isEqualTo("　　第一段，我改的话。\n　　第二段，对方改的话。");
        Browser.picture(browser, "desk-merged");
        browser.get(address);
        assertThat(value("body")).contains("我改的话").contains("对方改的话");
    }

    @Test
    void theSameParagraphIsShownInBothFormsAndNothingIsLost() {
        String address = twoTabs("　　第一段，我改的话。\n　　第二段，原来的话。\n　　我新加的一段。", "　　第一段，对方改的话。\n　　第二段，原来的话。");
        awaitScript("!document.getElementById('conflict').hidden");
        assertThat(browser.findElement(By.id("clashes")).getText()).contains("我改的话").contains("对方改的话")
                .doesNotContain("第二段").doesNotContain("我新加的一段");
        Browser.picture(browser, "desk-conflict");
        browser.findElements(By.cssSelector("#clashes input[value=both]")).getFirst().click();
        click("#resolve");
        awaitNews("已按您的选定合并");
        browser.get(address);
        assertThat(value("body")).isEqualTo("　　第一段，对方改的话。\n　　第一段，我改的话。\n　　第二段，原来的话。\n　　我新加的一段。");
    }

    @Test
    void whatIsTypedWithoutANetworkIsKeptHereAndSentLater() {
        signIn("nigao");
        String address = begin();
        fill("body", TWO);
        awaitSaved();
        network(true);
        fill("body", TWO + "\n　　断网时写的一段。");
        awaitText(By.id("saved"), "网络不通，内容已存在本机");
        Browser.picture(browser, "desk-offline");
        network(false);
        awaitSaved();
        browser.get(address);
        assertThat(value("body")).contains("断网时写的一段");
    }

    @Test
    void whatACrashLeftInTheBrowserIsBroughtInNextTime() {
        signIn("nigao");
        String address = begin();
        fill("body", TWO);
        awaitSaved();
        browser.executeScript("window.fetch = function () { return Promise.reject(new Error('cut')); }");
        fill("body", TWO + "\n　　关掉以前写的一段。");
        awaitText(By.id("saved"), "网络不通");
        browser.get(address);
        awaitNews("已补上");
        assertThat(value("body")).endsWith("　　关掉以前写的一段。");
    }

    @Test
    void versionsAreListedComparedAndBroughtBack() {
        signIn("nigao");
        String address = begin();
        fill("body", TWO);
        click("#save");
        awaitSaved();
        fill("body", "　　第一段，换了的话。\n　　新的一段。");
        click("#save");
        awaitScript("document.querySelector('input[name=version]').value >= 3");
        awaitSaved();
        browser.get(address + "/versions");
        assertThat(browser.findElements(By.cssSelector(".side-list tbody tr")).size()).isGreaterThanOrEqualTo(3);
        assertThat(browser.findElement(By.cssSelector(".changed")).getText()).contains("第一段，");
        assertThat(browser.findElement(By.cssSelector(".changed ins")).getText()).contains("换了");
        Browser.picture(browser, "desk-versions");
        browser.findElements(By.cssSelector(".side-list tbody a")).get(1).click();
        click("#restore");
        browser.switchTo().alert().accept();
        awaitText(By.cssSelector(".note.good"), "已恢复到第");
        assertThat(value("body")).isEqualTo(TWO);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void savesWithoutAScriptToo() {
        signIn("nigao");
        String address = begin();
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", java.util.Map.of("value", true));
        browser.get(address);
        field("i.附注").clear();
        field("i.附注").sendKeys("此件不予公开");
        click("#save");
        browser.get(address);
        assertThat(field("i.附注").getDomAttribute("value")).isEqualTo("此件不予公开");
    }

    /** Two tabs open the same draft; the second saves theirs, then the first mine. */
    private String twoTabs(String mine, String theirs) {
        signIn("nigao");
        String address = begin();
        fill("body", TWO);
        awaitSaved();
        browser.get(address);
        awaitPages();
        String first = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        browser.get(address);
        awaitPages();
        fill("body", theirs);
        awaitSaved();
        browser.switchTo().window(first);
        fill("body", mine);
        return address;
    }

    private void network(boolean cut) {
        browser.executeCdpCommand("Network.enable", java.util.Map.of());
        browser.executeCdpCommand("Network.emulateNetworkConditions", java.util.Map.of("offline", cut, "latency", 0,
                "downloadThroughput", -1, "uploadThroughput", -1));
    }
}
