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
    void aDraftWithOpenPointsIsNotSentOnItsWay() throws IOException {
        forward("nigao");
        click("#send");
        await(By.id("reviewer"));
        choose("reviewer", "shenhe");
        choose("signer", "qianfa");
        click("form.route button.main");
        assertThat(await(By.id("refused")).getText()).contains("联系人", "还有【待填");
        Browser.picture(browser, "send-refused");
        assertThat(complaints()).filteredOn(line -> !line.contains("422")).isEmpty();
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

    @Test
    void importsARoughDraftAndDeclinesOneMend() {
        signIn("nigao");
        browser.get(base() + "/drafts");
        click("#import");
        browser.executeScript("document.getElementById('paper').value = arguments[0]", """
                示例市人力资源和社会保障局
                关于开展技能竞赛的通知
                各县区人力资源和社会保障局:
                现就有关事项通知如下。
                1、竞赛时间,定于2026年5月。
                推荐 2 名选手。
                示例市人力资源和社会保障局
                2026年3月3日
                """);
        click("main button.main");
        await(By.id("make"));
        assertThat(browser.findElement(By.cssSelector("dl.facts")).getText()).contains("关于开展技能竞赛的通知");
        browser.findElements(By.cssSelector("table tbody tr")).stream().filter(row -> row.getText().contains("2 名")).findFirst()
                .orElseThrow().findElement(By.cssSelector("input")).click();
        Browser.picture(browser, "imported");
        click("#make");
        awaitPages();
        assertThat(value("body")).contains("推荐 2 名选手").contains("竞赛时间，定于");
        assertThat(value("i.成文日期")).isEqualTo("2026年3月3日");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void beginsAPaperOfAnyKindByItsFrame() {
        signIn("nigao");
        browser.get(base() + "/drafts");
        browser.findElement(By.cssSelector("#kind option[value='请示']")).click();
        click("#new-notice");
        awaitPages();
        assertThat(value("i.文种")).isEqualTo("请示");
        assertThat(value("i.标题")).endsWith("的请示");
        assertThat(field("i.签发人").isDisplayed()).isTrue();
        Browser.picture(browser, "draft-request");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void rollsLastYearsPaperForwardAndListsEveryChange() throws IOException {
        signIn("nigao");
        browser.get(base() + "/drafts");
        click("#roll");
        browser.findElement(By.id("source")).sendKeys(resource("/samples/yangquan-forward.txt", "去年.txt").toString());
        type("year", "2024");
        click("main button.main");
        await(By.id("make"));
        assertThat(browser.findElement(By.cssSelector("table")).getText()).contains("发文字号").contains("2023年3月31日");
        Browser.picture(browser, "rolled");
        click("#make");
        awaitPages();
        assertThat(value("body")).contains("【待定：期限，上年为2023年3月31日】").contains("【待定：引用文号");
        assertThat(complaints()).isEmpty();
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
