package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A clerk forwards a paper of the upper level, and the whole draft file is there for those who want it. */
class DraftJourneyTest extends DeskJourney {

    @Test
    void forwardsAnUploadedPaperAndSeesItsRealPages() throws IOException {
        forward("nigao");
        assertThat(browser.findElements(By.cssSelector("#pages .page")).size()).isGreaterThanOrEqualTo(2);
        assertThat(value("i.标题")).contains("青年技能人才");
        assertThat(value("f.0")).contains("示人社厅函〔2026〕38号");
        awaitText(By.id("state"), "页，与打印一致");
        Browser.picture(browser, "draft");
        fill("i.发文字号", "示人社函〔2026〕7号");
        awaitSaved();
        click("#switch");
        assertThat(await(By.id("text")).getDomProperty("value")).contains("发文字号: 示人社函〔2026〕7号");
        Browser.picture(browser, "draft-text");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void brokenHeadIsShownWithItsLineAndTheSaveStillKeepsIt() {
        signIn("nigao");
        String address = begin();
        browser.get(address + "?view=text");
        WebElement text = await(By.id("text"));
        awaitPages();
        text.sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME), Keys.END, Keys.ENTER, "没有的项目: [一");
        awaitText(By.id("faults"), "第");
        Browser.picture(browser, "draft-fault");
        click("#save");
        awaitSaved();
        browser.get(address);
        awaitText(By.id("onlytext"), "文件头有写法不对的地方");
        assertThat(await(By.id("text")).getDomProperty("value")).contains("没有的项目: [一");
    }

    private void forward(String login) throws IOException {
        signIn(login);
        browser.get(base() + "/drafts");
        click("main a.button.main");
        Browser.picture(browser, "forward");
        browser.findElement(By.id("source")).sendKeys(resource("/wenshu/web/upper.txt", "来文.txt").toString());
        click("main button.main");
        await(By.id("facts"));
        Browser.picture(browser, "confirm");
        click("#make");
        awaitPages();
    }
}
