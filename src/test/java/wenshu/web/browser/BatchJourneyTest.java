package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;
import wenshu.template.FormDataFile;
import wenshu.web.SecondHouse;

/** A clerk brings a list, sees what is wrong in it, prints and takes the bundle away. */
@SecondHouse
class BatchJourneyTest extends Journey {

    private static final String FORM = "享受政府特殊津贴人员申报表";
    private static final Path SAMPLE = Path.of("templates/government-allowance/sample.yaml");

    @Test
    void aListIsCheckedPrintedAndTakenAway() throws Exception {
        signIn("nigao");
        browser.get(base() + "/batches");
        Browser.picture(browser, "batches");
        new Select(browser.findElement(By.id("form"))).selectByValue(FORM);
        browser.findElement(By.id("list")).sendKeys(file("错列.csv", "姓名,性別\n甲,男\n".getBytes(StandardCharsets.UTF_8)).toString());
        click("main button.main");
        awaitText(By.id("problems"), "B1：表里没有“性別”这一项，是否要写“性别”");
        Browser.picture(browser, "batch-refused");
        assertThat(new Select(browser.findElement(By.id("form"))).getFirstSelectedOption().getText()).isEqualTo(FORM);

        browser.findElement(By.id("list")).sendKeys(file("人员.xlsx", list()).toString());
        type("prefix", "JT2026-");
        click("main button.main");
        awaitText(By.id("verdict"), "共 3 人，1 人有误");
        assertThat(browser.findElement(By.id("rows")).getText()).contains("第3行“手机号码”(").contains("不是 11 位手机号码");
        Browser.picture(browser, "batch-checked");
        click("#start");
        await(By.id("batch-state"));
        Browser.picture(browser, "batch-running");
        within(90).until(ready ->
                !browser.findElements(By.cssSelector("#batch-state .note.good")).isEmpty());
        assertThat(browser.findElement(By.cssSelector("#batch-state .note")).getText()).contains("共 3 人，生成 2 份");
        Browser.picture(browser, "batch-done");
        browser.findElement(By.linkText("全部.zip")).click();
        within(30).until(ready -> Files.exists(folder.resolve("全部.zip")));
        String address = browser.getCurrentUrl();
        click(".who button");
        signIn("shenhe");
        browser.get(address);
        awaitText(By.cssSelector("h1"), "没有找到");
        assertThat(complaints()).filteredOn(line -> !line.contains("422") && !line.contains("404")).isEmpty();
    }

    /** The sample person three times, each with a number of their own; one with a telephone number that cannot be. */
    private static byte[] list() throws Exception {
        Map<String, Object> sample = new LinkedHashMap<>(FormDataFile.read("sample.yaml", Files.readAllBytes(SAMPLE)).toMap());
        sample.put("证件类型", "护照");
        List<String> names = sample.entrySet().stream().filter(entry -> entry.getValue() instanceof String).map(Map.Entry::getKey)
                .filter(name -> !name.equals("照片")).toList();
        List<Column> columns = new ArrayList<>(names.stream().map(name -> Column.left(name, 12)).toList());
        columns.add(Column.left("工作经历", 30));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            int number = i;
            List<String> row = new ArrayList<>(names.stream().map(name -> name.equals("证件号码") ? "E1234567" + number
                    : name.equals("手机号码") && number == 2 ? "123" : sample.get(name).toString()).toList());
            row.add("1998-07 | 2004-08 | 示例单位 | 技术员\n2004-09 | | 示例单位 | 工程师");
            rows.add(row);
        }
        return SheetWriter.write(List.of(SheetList.landscape("人员", "", columns, rows)));
    }
}
