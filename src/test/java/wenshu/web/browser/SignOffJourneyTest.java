package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import wenshu.desk.Desk;
import wenshu.desk.DeskDraft;
import wenshu.web.SecondHouse;

/** A forwarding notice goes from its draft to the archive through six pairs of hands, and comes back once. */
@SecondHouse
class SignOffJourneyTest extends DeskJourney {

    @Autowired
    private Desk desk;

    private String sheet;

    @Test
    void aNoticeGoesThroughEveryStepAndComesBackOnce() throws IOException {
        signIn("nigao");
        long draft = draft();
        browser.get(base() + "/drafts/" + draft);
        awaitPages();
        both("way-draft");
        click("#send");
        choose("reviewer", "shenhe");
        choose("signer", "qianfa");
        click("input[value='u:财务科']");
        type("opinion", "请核，报送时限较紧");
        both("way-send");
        click("form.route button.main");
        awaitText(By.cssSelector(".note.good"), "已送出");
        sheet = browser.getCurrentUrl().replaceAll("\\?.*", "");
        browser.get(base() + "/drafts/" + draft);
        assertThat(await(By.cssSelector(".way")).getText()).contains("核稿", "周若岚", "稿子已锁定");
        assertThat(browser.findElement(By.cssSelector("section.desk")).getDomAttribute("data-held")).isEqualTo("yes");
        both("way-held");

        open("shenhe", "way-review");
        click("#giveback summary");
        choose("to", "DRAFTING");
        type("reason", "联系电话请加区号");
        both("way-return");
        click("#giveback button");
        awaitText(By.cssSelector(".note.good"), "已办理");

        signInAs("nigao");
        assertThat(browser.findElement(By.id("waiting")).getText()).contains("退回修改");
        both("way-tasks");
        browser.get(base() + "/drafts/" + draft);
        assertThat(await(By.cssSelector(".way")).getText()).contains("已退回修改", "联系电话请加区号");
        DeskDraft stored = desk.find(draft);
        desk.save(draft, stored.version(), stored.title(), stored.text().replace("2990001", "0353-2990001"), "nigao");
        browser.get(base() + "/drafts/" + draft + "/send");
        assertThat(browser.findElement(By.id("reviewer")).getDomProperty("value")).as("the route is kept").isEqualTo("shenhe");
        click("form.route button.main");
        awaitText(By.cssSelector(".note.good"), "已送出");

        does("shenhe", "way-review-again", "区号已补，同意");
        does("huiqian", "way-cosign", "经费已落实");
        open("qianfa", "way-sign");
        if (!browser.findElements(By.id("override")).isEmpty()) {
            type("override", "示例文件，内容以来文为准");
        }
        act("同意，印发");
        does("yongyin", "way-seal", "");
        String number = browser.findElement(By.cssSelector("dl.facts dd")).getText();
        assertThat(number).matches("示人社函〔" + LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + "〕\\d+号");
        both("way-dispatch");
        act("发各县（区）人社局，共 12 份");
        does("dangan", "way-filing", "保管期限 10 年");
        awaitText(By.cssSelector(".steps"), "归档");
        both("way-filed");
        assertThat(browser.findElement(By.cssSelector(".history")).getText())
                .contains("退回拟稿", "联系电话请加区号", "核稿同意", "会签同意", "取号 " + number, "印发", "归档");

        click("dl.facts a");
        await(By.cssSelector(".sheets[data-pages]"));
        assertThat(browser.findElement(By.cssSelector("main")).getText()).contains(number, "转发了", "发文登记", "发文稿纸.json");
        both("way-record");
        browser.get(base() + "/register");
        assertThat(browser.findElement(By.id("entries")).getText()).contains(number);
        both("way-register");
        awaitHit(number);
        assertThat(complaints()).isEmpty();

        signInAs("qianfa");
        browser.get(sheet);
        click("#takeback summary");
        type("why", "依据文件已调整");
        click("#takeback button");
        browser.switchTo().alert().accept();
        awaitText(By.cssSelector(".note.bad"), "依据文件已调整");
        both("way-withdrawn");
        click("dl.facts a");
        assertThat(await(By.id("gone")).getText()).contains("已撤回", "依据文件已调整", "文号保留");
        both("way-record-withdrawn");
        browser.get(base() + "/records");
        assertThat(browser.findElement(By.cssSelector("table.list")).getText()).contains("已撤回");
        signInAs("admin");
        browser.get(base() + "/manage");
        browser.executeScript("document.getElementById('duties').scrollIntoView()");
        both("way-duties");
        signInAs("yongyin");
        browser.get(base() + "/register");
        click("#enter summary");
        browser.executeScript("document.getElementById('enter').scrollIntoView()");
        both("way-register-enter");
    }

    private void open(String login, String picture) {
        signInAs(login);
        assertThat(browser.findElement(By.id("waiting")).getText()).contains("青年技能人才");
        WebElement task = browser.findElement(By.id("waiting")).findElement(By.partialLinkText("青年技能人才"));
        browser.executeScript("arguments[0].click()", task);
        await(By.cssSelector(".sheets[data-pages]"));
        both(picture);
    }

    private void act(String opinion) {
        type("opinion", opinion);
        click("#act");
        awaitText(By.cssSelector(".note.good"), "已办理");
    }

    private void does(String login, String picture, String opinion) {
        open(login, picture);
        act(opinion);
    }

    /** Pictures of the page on both usual screens. */
    private void both(String name) {
        Browser.picture(browser, name);
        browser.manage().window().setSize(new Dimension(1024, 768));
        Browser.picture(browser, name + "-1024");
        browser.manage().window().setSize(new Dimension(1366, 768));
    }

    /** A draft whose open points are filled in; how that is done in the editor is another journey. */
    private long draft() throws IOException {
        browser.get(base() + "/drafts/forward");
        browser.findElement(By.id("source")).sendKeys(resource("/wenshu/web/upper.txt", "来文.txt").toString());
        click("main button.main");
        await(By.id("facts"));
        click("#make");
        awaitPages();
        DeskDraft draft = desk.find(Long.parseLong(browser.getCurrentUrl().replaceAll(".*/", "")));
        String text = draft.text().replace("【待填：发文字号】", "示人社函〔2026〕【待填：顺序号】号").replaceAll("【待填：联系人】", "李示例").replaceAll("【待填：带区号的联系电话】", "2990001")
                .replaceAll("【待定[^】]*】", "2026年12月31日").replaceAll("(?m)^(?!发文字号)(.*)【待填[^】]*】", "$1职业能力建设科");
        desk.save(draft.id(), draft.version(), draft.title(), text, "nigao");
        return draft.id();
    }
}
