package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import wenshu.docx.opc.OpcPackage;
import wenshu.web.SecondHouse;

/** A form is printed, somebody changes it, and the paper is held against what was printed. */
@SecondHouse
class VerifyJourneyTest extends Journey {

    @Test
    void aPrintIsTheSameUntilSomebodyChangesIt() throws Exception {
        Path printed = printed("nigao");
        check(printed, "");
        awaitText(By.id("verdict"), "书面与电子一致");
        assertThat(browser.findElement(By.id("counts")).getText()).contains("不一致 0 项");
        Browser.picture(browser, "verify-same");

        OpcPackage file = OpcPackage.read("a.docx", Files.readAllBytes(printed));
        String body = new String(file.part("word/document.xml"), StandardCharsets.UTF_8);
        Path changed = file("changed.docx", file.with("word/document.xml", body.replace("水力学及河流动力学", "水利水电工程")
                .replace("正高级工程师<", "高级工程师<").getBytes(StandardCharsets.UTF_8)).toBytes());
        check(changed, "");
        awaitText(By.id("verdict"), "不一致");
        String differences = browser.findElement(By.id("differences")).getText();
        assertThat(differences).contains("从事专业", "水利水电工程", "水力学及河流动力学", "职称");
        assertThat(browser.findElements(By.cssSelector("#differences tbody tr"))).hasSize(2);
        Browser.picture(browser, "verify-different");

        check(file("nothing.png", new byte[] {1, 2, 3}), "");
        await(By.cssSelector("ul.faults"));
        assertThat(browser.findElement(By.cssSelector("ul.faults")).getText()).contains("不是 PDF，也不是能识别的图片");
        assertThat(complaints()).filteredOn(line -> !line.contains("422")).isEmpty();
    }

    @Test
    void aDrafterDoesNotSeeWhatOthersFilledIn() throws Exception {
        Path printed = printed("shenhe");
        browser.manage().deleteAllCookies();
        signIn("nigao");
        check(printed, "");
        awaitText(By.id("verdict"), "书面与电子一致");
        assertThat(browser.findElement(By.id("main")).getText()).contains("这份表由别人填报").doesNotContain("13800000000")
                .doesNotContain("990000197603150034");
    }

    private Path printed(String login) {
        signIn(login);
        browser.get(base() + "/forms/享受政府特殊津贴人员申报表?sample=1");
        await(By.id("f-姓名"));
        click("button[value=docx]");
        within(60).until(ready -> found().length == 1);
        return found()[0].toPath();
    }

    private File[] found() {
        return folder.toFile().listFiles((dir, name) -> name.endsWith(".docx") && name.contains("林致远"));
    }

    private void check(Path paper, String record) {
        browser.get(base() + "/verify");
        browser.findElement(By.id("paper")).sendKeys(paper.toAbsolutePath().toString());
        type("record", record);
        click("section.entry button.main");
    }
}
