package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A clerk forwards a paper of the upper level. */
class DraftJourneyTest extends Journey {

    @Test
    void forwardsAnUploadedPaperAndSeesItsRealPages() throws IOException {
        signIn("nigao");
        Browser.picture(browser, "drafts");
        click("main a.button.main");
        Browser.picture(browser, "forward");
        browser.findElement(By.id("source")).sendKeys(paper().toString());
        click("button.main");
        await(By.cssSelector("#sheets[data-pages]"));
        assertThat(browser.findElements(By.cssSelector("#sheets canvas")).size()).isGreaterThanOrEqualTo(2);
        assertThat(text()).contains("示人社厅函〔2026〕38号").contains("青年技能人才");
        awaitText(By.id("state"), "页，与打印一致");
        Browser.picture(browser, "draft");
        browser.findElement(By.cssSelector("details.head summary")).click();
        WebElement number = browser.findElement(By.id("h2"));
        number.clear();
        number.sendKeys("示人社函〔2026〕7号");
        assertThat(text()).contains("发文字号: 示人社函〔2026〕7号");
        Browser.picture(browser, "draft-head");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void issuesTheForwardedPaperAndFindsItByItsNumber() throws IOException {
        signIn("shenhe");
        browser.get(base() + "/drafts/forward");
        browser.findElement(By.id("source")).sendKeys(paper().toString());
        click("button.main");
        await(By.cssSelector("#sheets[data-pages]"));
        click("#issue button");
        browser.switchTo().alert().accept();
        await(By.id("refused"));
        assertThat(browser.findElement(By.id("refused")).getText()).contains("发文字号");
        Browser.picture(browser, "draft-refused");
        browser.executeScript("var t = document.getElementById('text'); t.value = t.value"
                + ".replace(/^发文字号:.*$/m, '发文字号: 示人社函〔2026〕77号').replace(/【待[^】]*】/g, '李示例');"
                + "t.dispatchEvent(new Event('input'));");
        click("#save");
        awaitText(By.id("saved"), "已保存");
        click("#issue button");
        browser.switchTo().alert().accept();
        awaitText(By.cssSelector(".note.good"), "已印发并归档");
        await(By.cssSelector(".sheets[data-pages]"));
        Browser.picture(browser, "issued");
        assertThat(browser.findElement(By.cssSelector(".files")).getText()).contains(".pdf").contains(".docx");
        awaitHit("示人社函[2026]77号");
        assertThat(browser.findElement(By.cssSelector(".hit")).getText()).contains("示人社函〔2026〕77号").contains("青年技能人才");
        Browser.picture(browser, "found");
        assertThat(complaints()).filteredOn(line -> !line.contains("422")).isEmpty();
    }

    @Test
    void secondOfTwoClerksIsToldAndLosesNothing() {
        signIn("nigao");
        browser.get(base() + "/drafts");
        click(".bar form button");
        WebElement text = await(By.id("text"));
        String address = browser.getCurrentUrl();
        browser.executeAsyncScript("var done = arguments[arguments.length - 1], form = document.getElementById('editor');"
                + "var body = new URLSearchParams(); body.append('version', form.elements.version.value);"
                + "body.append('text', '对方写的');"
                + "window.wenshuSheets.ask(form.getAttribute('data-save'), body).then(done);");
        text.sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "我写的一段");
        click("#save");
        awaitText(By.id("conflict"), "已先保存了新的一版");
        Browser.picture(browser, "draft-conflict");
        assertThat(text()).contains("我写的一段");
        click("#overwrite");
        awaitText(By.id("saved"), "已保存");
        browser.get(address);
        assertThat(text()).contains("我写的一段");
    }

    @Test
    void brokenHeadIsShownWithItsLineAndTheSaveStillKeepsIt() throws IOException {
        signIn("nigao");
        browser.get(base() + "/drafts");
        browser.findElements(By.cssSelector(".bar button")).getFirst().click();
        WebElement text = await(By.id("text"));
        await(By.cssSelector("#sheets[data-pages]"));
        text.sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME), Keys.END, Keys.ENTER, "没有的项目: 一");
        awaitText(By.id("faults"), "第2行");
        Browser.picture(browser, "draft-fault");
        click("#save");
        awaitText(By.id("saved"), "已保存");
        browser.navigate().refresh();
        assertThat(text()).contains("没有的项目: 一");
    }

    private String text() {
        return await(By.id("text")).getDomProperty("value");
    }

    private Path paper() throws IOException {
        try (InputStream in = DraftJourneyTest.class.getResourceAsStream("/wenshu/web/upper.txt")) {
            return file("来文.txt", in.readAllBytes());
        }
    }
}
