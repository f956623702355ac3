package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import wenshu.extract.Samples;
import wenshu.intake.Papers;
import wenshu.web.SecondHouse;

/** An archivist drops a folder of past years, looks over what was concluded, corrects many at once and takes it back. */
@SecondHouse
class IntakeJourneyTest extends Journey {

    private static final String ROW = "tr[data-path$='%s'] ";

    private Path pastYears() throws IOException {
        Path root = folder.resolve("往年材料");
        for (int i = 1; i <= 20; i++) {
            write(root, "2022年/晋中工匠/示例机械厂/" + name(i) + "-推荐表.txt",
                    Papers.utf8(Papers.form("晋中工匠推荐表", name(i), "示例机械厂", "")));
        }
        write(root, "2023年/享受政府特殊津贴/示例学院/张虚构-申报表.docx", Samples.docx(
                "享受政府特殊津贴人员申报表\n姓名：张虚构\n工作单位：示例学院\n主要业绩：" + "长期从事示例研究，成果丰富。".repeat(8)));
        write(root, "2023年/享受政府特殊津贴/示例学院/张虚构-申报表（改）.docx", Samples.docx(
                "享受政府特殊津贴人员申报表\n姓名：张虚构\n工作单位：示例学院\n主要业绩：" + "长期从事示例研究，成果丰富。".repeat(8) + "另有专利一项。"));
        write(root, "2023年/享受政府特殊津贴/公示名单.txt", Papers.utf8(
                "2023年享受政府特殊津贴拟推荐人选公示名单\n序号\t姓名\t工作单位\n1\t王杜撰\t示例市中医院\n2\t赵捏\t示例县第一中学\n"));
        write(root, "2021材料.zip", Papers.zip(Charset.forName("GBK"), Papers.files("三晋英才/李假设-登记表.txt",
                Papers.form("三晋英才登记表", "李假设", "示例矿务公司", ""), "三晋英才/说明.txt", "关于三晋英才材料的说明")));
        write(root, "来信/人选.eml", Papers.letter("关于报送2019年三晋英才人选的函", "现将人选报上。", "名单.txt", Papers.utf8("名单附后")));
        write(root, "来信/一样的.txt", Papers.utf8("放了两次的同一份文件。"));
        write(root, "来信/又是它.txt", Papers.utf8("放了两次的同一份文件。"));
        write(root, "空的.txt", new byte[0]);
        return root;
    }

    private static String name(int i) {
        return "王" + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉".charAt(i - 1);
    }

    private static void write(Path root, String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void drop(Path dropped) {
        Rectangle zone = browser.findElement(By.id("intake")).getRect();
        for (String kind : List.of("dragEnter", "dragOver", "drop")) {
            browser.executeCdpCommand("Input.dispatchDragEvent", Map.of("type", kind, "x", zone.getX() + 40, "y", zone.getY() + 20,
                    "data", Map.of("items", List.of(), "files", List.of(dropped.toString()), "dragOperationsMask", 1)));
        }
    }

    private WebElement field(String path, String name) {
        return browser.findElement(By.cssSelector(ROW.formatted(path) + "[name$='." + name + "']"));
    }

    @Test
    void aFolderOfPastYearsIsTakenInLookedOverCorrectedAndTakenBack() throws IOException {
        signIn("dangan");
        browser.get(base() + "/intake");
        Browser.picture(browser, "intake");
        drop(pastYears());
        // Some thirty files, two of them for the reading process that has yet to start.
        within(120).until(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("#progress[data-state=DONE]")));
        browser.navigate().refresh();
        assertThat(browser.findElement(By.id("tally")).getText()).contains("归档 27").contains("重复 1").contains("拒绝 1").contains("拆开压缩包 1");
        Browser.picture(browser, "intake-batch");
        browser.manage().window().setSize(new Dimension(1280, 2200));
        assertThat((Boolean) browser.executeScript("var t = document.querySelector('.wide-table'); return t.scrollWidth <= t.clientWidth;"))
                .as("the table fits a small screen").isTrue();
        Browser.picture(browser, "intake-batch-1280");
        browser.manage().window().setSize(new Dimension(390, 2200));
        Browser.picture(browser, "intake-batch-390");
        String batch = browser.getCurrentUrl();
        for (String page : List.of("/intake", "/records", batch.substring(base().length()))) {
            browser.get(base() + page);
            assertThat((Boolean) browser.executeScript("var p = document.documentElement; return p.scrollWidth <= p.clientWidth;"))
                    .as(page + " does not scroll sideways on a phone").isTrue();
            Browser.picture(browser, "narrow" + page.replaceAll("/.*/.*", "-batch").replace('/', '-'));
        }
        browser.manage().window().setSize(new Dimension(1366, 768));
        assertThat(field("王甲-推荐表.txt", "YEAR").getDomProperty("value")).isEqualTo("2022");
        assertThat(field("王甲-推荐表.txt", "PEOPLE").getDomProperty("value")).isEqualTo("王甲");
        assertThat(field("李假设-登记表.txt", "UNIT").getDomProperty("value")).isEqualTo("示例矿务公司");
        assertThat(field("人选.eml", "SCHEME").getDomProperty("value")).isEqualTo("三晋英才支持计划");
        assertThat(browser.findElement(By.cssSelector(ROW.formatted("空的.txt"))).getText()).contains("拒绝").contains("空的");
        assertThat(browser.findElements(By.cssSelector("tr[data-path*='张虚构'] .near"))).as("the changed form is told to be near the first").isNotEmpty();

        // Many at once: shown first, then done, then taken back.
        IntStream.rangeClosed(1, 20).forEach(i -> browser.findElement(By.cssSelector(ROW.formatted(name(i) + "-推荐表.txt") + "input[name=pick]"))
                .sendKeys(Keys.SPACE));
        choose("bulk-field", "YEAR");
        type("bulk-text", "2020");
        click("#bulk button");
        awaitText(By.id("verdict"), "会改动 20 件");
        Browser.picture(browser, "intake-preview");
        click("#apply");
        awaitText(By.cssSelector(".note.good"), "更正了 20 件");
        assertThat(field("王甲-推荐表.txt", "YEAR").getDomProperty("value")).isEqualTo("2020");
        click("#changes button");
        awaitText(By.cssSelector(".note.good"), "撤销了 20 件");
        assertThat(field("王甲-推荐表.txt", "YEAR").getDomProperty("value")).isEqualTo("2022");

        field("王乙-推荐表.txt", "UNIT").clear();
        field("王乙-推荐表.txt", "UNIT").sendKeys("示例第二机械厂");
        field("王乙-推荐表.txt", "YEAR").clear();
        field("王乙-推荐表.txt", "YEAR").sendKeys("20x2");
        click("#confirm-all");
        awaitText(By.cssSelector(".faults"), "《王乙-推荐表.txt》年度：“20x2”不是年份");
        assertThat(field("王乙-推荐表.txt", "UNIT").getDomProperty("value")).as("nothing is to be typed twice").isEqualTo("示例第二机械厂");
        assertThat(browser.findElement(By.id("tally")).getText()).as("nothing was confirmed").contains("没有确认");
        assertThat(complaints()).as("only the refusal").allMatch(complaint -> complaint.contains("422"));
        field("王乙-推荐表.txt", "YEAR").clear();
        field("王乙-推荐表.txt", "YEAR").sendKeys("2022");
        click("#confirm-all");
        awaitText(By.cssSelector(".note.good"), "全部已确认");
        assertThat(browser.findElement(By.id("tally")).getText()).contains("已确认");
        assertThat(field("王乙-推荐表.txt", "UNIT").getDomProperty("value")).isEqualTo("示例第二机械厂");
        Browser.picture(browser, "intake-confirmed");
        browser.get(batch + "?show=DOUBLE");
        click("#confirm-all");
        awaitText(By.cssSelector(".note.good"), "全部已确认");
        assertThat(browser.findElements(By.id("confirm-page"))).as("nothing on this page can be confirmed").isEmpty();
        awaitHit("李假设");
        signInAs("nigao");
        browser.get(base() + "/intake");
        assertThat(browser.findElements(By.cssSelector("table.list td a"))).as("somebody else's batch").isEmpty();
        assertThat(complaints()).isEmpty();
    }
}
