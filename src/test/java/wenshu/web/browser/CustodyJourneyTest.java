package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import wenshu.archive.Archive;
import wenshu.archive.Entry;
import wenshu.archive.Origin;
import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.archive.Submission;
import wenshu.assembly.Workshop;
import wenshu.custody.Custody;
import wenshu.org.Accounts;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.org.Role;
import wenshu.web.SecondHouse;

/** Two archivists decide about what is due; what was approved is destroyed and its list stays. The administrator sees how the house is. */
@SecondHouse
class CustodyJourneyTest extends Journey {

    @Autowired
    private Archive archive;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Duties duties;
    @Autowired
    private Custody custody;
    @Autowired
    private Workshop workshop;

    private Record add(String title) {
        return archive.add(new Submission(Entry.of(title, "", 2012, "通知", "示例市人力资源和社会保障局", List.of(), "").kept(Retention.TEN),
                Origin.RECEIVED, List.of(Submission.FileIn.of(title + ".txt", (title + "，正文里有琥珀色的字句。").getBytes(StandardCharsets.UTF_8)))))
                .record();
    }

    @Test
    void whatIsDueIsDecidedByTwoAndItsListStays() {
        if (accounts.find("fuhe").isEmpty()) {
            accounts.add("fuhe", "袁复核", "档案室", Role.DRAFTER, PASSWORD);
            duties.set("fuhe", List.of(Duty.ARCHIVE));
        }
        List<Record> records = new ArrayList<>();
        for (String title : List.of("关于开展旧事项甲的通知", "关于开展旧事项乙的通知", "关于开展旧事项丙的通知")) {
            records.add(add(title));
        }
        signIn("dangan");
        browser.get(base() + "/custody");
        awaitText(By.id("todo"), "3 件到期");
        Browser.picture(browser, "custody");
        browser.get(base() + "/custody/due");
        Browser.picture(browser, "custody-due");
        click("button[name=all]");
        await(By.id("decide"));
        choose("decision", "DESTROY");
        browser.findElements(By.cssSelector("#items input[type=checkbox]")).getFirst().click();
        click("#decide button.main");
        awaitText(By.cssSelector(".faults"), "没有写明销毁理由");
        Browser.picture(browser, "custody-case-refused");
        assertThat(complaints()).as("only the refusal").allMatch(complaint -> complaint.contains("422"));
        choose("decision", "KEEP");
        choose("retention", "THIRTY");
        type("reason", "仍有查考价值");
        browser.findElements(By.cssSelector("#items input[type=checkbox]")).getFirst().click();
        click("#decide button.main");
        awaitText(By.id("items"), "续存30年");
        choose("decision", "DESTROY");
        type("reason", "保管期限届满，无继续保存价值");
        click("#decide button[name=all]");
        awaitText(By.id("items"), "销毁");
        Browser.picture(browser, "custody-case-decided");
        click("#propose");
        awaitText(By.cssSelector("h1 + .tag"), "待审批");
        assertThat(browser.findElements(By.id("approve"))).as("not by the one who asks").isEmpty();
        String address = browser.getCurrentUrl();
        click(".who button");
        signIn("fuhe");
        awaitText(By.id("approvals"), "待您审批");
        browser.get(base() + "/custody");
        awaitText(By.id("todo"), "待您审批");
        browser.get(address);
        Browser.picture(browser, "custody-case-approve");
        type("opinion", "同意");
        click("#approve");
        awaitText(By.cssSelector("h1 + .tag"), "已完成");
        Browser.picture(browser, "custody-case-done");
        click("#list");
        awaitText(By.cssSelector("h1"), "档案销毁清册");
        Browser.picture(browser, "custody-list");
        archive.settle();
        browser.get(base() + "/search?q=开展旧事项");
        awaitText(By.cssSelector(".hits"), "已销毁");
        Browser.picture(browser, "custody-search");
        Record kept = records.stream().filter(record -> !archive.keeping().destroyed(record.id())).findFirst().orElseThrow();
        assertThat(archive.record(kept.id()).entry().retention()).isEqualTo(Retention.THIRTY);
        assertThat(records.stream().filter(record -> archive.keeping().destroyed(record.id()))).hasSize(2);
        Record gone = records.stream().filter(record -> archive.keeping().destroyed(record.id())).findFirst().orElseThrow();
        browser.get(base() + "/records/" + gone.id());
        awaitText(By.id("destroyed"), "已按规定销毁");
        assertThat(browser.findElements(By.cssSelector(".files a, .place, #code, a[href$='/edit']"))).as("nothing that can only be refused").isEmpty();
        Browser.picture(browser, "custody-destroyed");
        click("#list");
        awaitText(By.cssSelector("h1"), "档案销毁清册");
        browser.get(base() + "/records/" + kept.id());
        click("#hold");
        type("hold-reason", "正在审计");
        click("main form button.main");
        awaitText(By.id("standing"), "正在审计");
        Browser.picture(browser, "custody-holds");
        custody.check(kept.id(), "fuhe");
        browser.get(base() + "/custody/records/" + kept.id());
        awaitText(By.id("events"), "完好");
        Browser.picture(browser, "custody-record");
        browser.get(base() + "/custody/reports");
        click("main button.main");
        await(By.id("checks"));
        Browser.picture(browser, "custody-report");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void damageIsSaidOnTheFirstPageAndTheHealthPageKnows() throws Exception {
        Record record = add("关于完好的通知" + System.nanoTime());
        Path file = workshop.home().ocfl().resolve(record.files().getFirst().contentPath());
        byte[] good = Files.readAllBytes(file);
        signIn("admin");
        try {
            Files.writeString(file, "坏了");
            custody.check(record.id(), "admin");
            browser.get(base() + "/");
            awaitText(By.id("alarm"), "1 件档案与归档时不一致");
            browser.get(base() + "/manage/health");
            awaitText(By.id("health"), "1 件档案与归档时不一致");
            Browser.picture(browser, "health-damaged");
        } finally {
            Files.write(file, good);
            custody.check(record.id(), "admin");
        }
        browser.get(base() + "/manage/health");
        assertThat(browser.findElement(By.id("health")).getText()).contains("与数据库一致").contains("数据库结构").contains("备份");
        click("#reindex button");
        awaitText(By.id("reindex"), "检索库已重建");
        Browser.picture(browser, "health");
        assertThat(complaints()).isEmpty();
        browser.get(base() + "/custody");
        awaitText(By.cssSelector("h1"), "没有权限");
    }
}
