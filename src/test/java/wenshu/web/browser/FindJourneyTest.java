package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import wenshu.assembly.Workshop;
import wenshu.finder.YearsFolder;
import wenshu.intake.Batch;
import wenshu.intake.Intake;
import wenshu.web.SecondHouse;

/** A folder of 500 mixed files of three years is taken in; then a clerk asks ten questions and gets real answers. */
@SecondHouse
class FindJourneyTest extends Journey {

    @Autowired
    private Workshop workshop;

    @Test
    void tenQuestionsOfAClerk() throws IOException {
        takeIn();
        signIn("nigao");
        hasThisNomineeBeenRecommendedBefore();
        whereIsThePaperOfThisNumber();
        whichPaperWasForwarded();
        whomDidThisUnitNominate();
        twoOfOneName();
        aWrongCharacterInAName();
        byPinyin();
        inTraditionalCharacters();
        onWhichPageIsThisSentence();
        andInAWordFile();
        everybodyOfAUnitWhoWasChosen();
        aSearchIsKeptAndNarrowed();
        assertThat(complaints()).isEmpty();
    }

    private void takeIn() throws IOException {
        Path years = Files.createDirectory(folder.resolve("三年旧档"));
        assertThat(YearsFolder.make(years, workshop)).isEqualTo(YearsFolder.FILES);
        Intake intake = workshop.intake();
        Batch batch = intake.begin("dangan", "三年旧档", Batch.Source.COMMAND);
        try (Stream<Path> files = Files.walk(years)) {
            intake.refer(batch, years, files.filter(Files::isRegularFile).sorted().toList());
        }
        intake.runNow(batch.id(), () -> { });
        intake.confirmAll(batch.id());
        assertThat(intake.tally(batch.id()).kept()).isGreaterThanOrEqualTo(YearsFolder.FILES);
        workshop.archive().paging().now(false, id -> { });
        workshop.archive().settle();
    }

    private void hasThisNomineeBeenRecommendedBefore() {
        browser.get(base() + "/search");
        WebElement box = browser.findElement(By.id("q"));
        box.sendKeys("季青");
        awaitText(By.cssSelector(".searchbar .suggestions"), "季青禾");
        Browser.picture(browser, "find-00-suggestions");
        box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        awaitText(By.cssSelector(".personcard"), "获得过：2025年享受政府特殊津贴人员选拔（入选，示人社函〔2025〕151号）");
        assertThat(browser.findElement(By.cssSelector(".personcard")).getText()).contains("推荐过但没有入选：2024年", "2023年");
        Browser.picture(browser, "find-01-nominee");
        browser.findElement(By.cssSelector(".personcard a")).click();
        awaitText(By.cssSelector(".answer"), "获得过：2025年");
        assertThat(browser.findElements(By.cssSelector(".years h3")).stream().map(WebElement::getText)).contains("2025 年", "2024 年", "2023 年");
        Browser.picture(browser, "find-01-person");
    }

    private void whereIsThePaperOfThisNumber() {
        search("示人社函[2024]150号");
        assertThat(first(".hit .meta")).contains("示人社函〔2024〕150号");
        Browser.picture(browser, "find-02-number");
        browser.findElement(By.cssSelector(".hit h2 a")).click();
        awaitText(By.cssSelector("h1"), "关于转发");
        await(By.cssSelector(".sheets[data-pages='1']"));
        assertThat(first(".laidout")).contains("按本系统排版");
        Browser.picture(browser, "find-02-record");
        browser.findElement(By.linkText("看文字")).click();
        awaitText(By.cssSelector(".textpages"), "转发给你们");
    }

    private void whichPaperWasForwarded() {
        search(YearsFolder.upper(2024, 0).replace("〔", "(").replace("〕", ")"));
        assertThat(all(".hit h2")).anyMatch(title -> title.contains("关于转发")).anyMatch(title -> title.startsWith("关于开展2024年"));
        assertThat(first(".hit .meta")).contains(YearsFolder.upper(2024, 0));
        Browser.picture(browser, "find-03-forwarded");
    }

    private void whomDidThisUnitNominate() {
        search(YearsFolder.COLLEGE + " 推荐人选汇总表", "&year=2024");
        assertThat(all(".hit h2")).anyMatch(title -> title.contains("2024年") && title.contains("汇总表"));
        assertThat(first(".hits")).contains("竹里");
        Browser.picture(browser, "find-04-unit");
    }

    private void twoOfOneName() {
        browser.get(base() + "/people?name=" + encoded(YearsFolder.NAMESAKE));
        awaitText(By.cssSelector(".answer"), "有 2 位");
        List<String> people = all(".somebody > h2");
        assertThat(people).anyMatch(one -> one.contains("示例市松烟机械厂")).anyMatch(one -> one.contains("示例市砚池医院"));
        assertThat(first("main")).contains("身份证号 990101********").doesNotContainPattern("990101\\d{12}");
        Browser.picture(browser, "find-05-namesakes");
    }

    private void aWrongCharacterInAName() {
        search("季清禾");
        assertThat(first(".hits")).contains("近似", YearsFolder.NOMINEE);
        assertThat(first(".personcard")).contains("您要找的可能是“季青禾”", "获得过：2025年");
        Browser.picture(browser, "find-06-homophone");
    }

    private void byPinyin() {
        search("jiqinghe");
        assertThat(first(".hits")).contains(YearsFolder.NOMINEE);
        Browser.picture(browser, "find-07-pinyin");
    }

    private void inTraditionalCharacters() {
        search("\"關於開展2025年晉中工匠評選工作的通知\"");
        assertThat(first(".hit h2")).contains("关于开展2025年晋中工匠评选工作的通知");
        Browser.picture(browser, "find-08-traditional");
    }

    private void onWhichPageIsThisSentence() {
        search("\"" + YearsFolder.SENTENCE + "\"");
        String where = first(".hit .where");
        assertThat(where).matches("(?s).*规程\\.pdf，第 [2-9] 页.*");
        Browser.picture(browser, "find-09-sentence");
        browser.findElement(By.cssSelector(".hit .where a")).click();
        await(By.cssSelector(".sheets[data-pages]"));
        await(By.cssSelector(".onsheet"));
        String page = where.replaceAll("(?s).*第 (\\d+) 页.*", "$1");
        assertThat(browser.findElement(By.cssSelector(".sheets")).getAttribute("data-at")).isEqualTo(page);
        Browser.picture(browser, "find-09-page");
    }

    private void andInAWordFile() {
        search("\"代表论著\"");
        List<WebElement> places = browser.findElements(By.cssSelector(".hit .where")).stream().filter(one -> one.getText().contains("定稿）.docx")).toList();
        assertThat(places).isNotEmpty();
        String where = places.getFirst().getText();
        assertThat(where).matches("(?s).*\\.docx，第 [2-9] 页.*");
        Browser.picture(browser, "find-09-word");
        places.getFirst().findElement(By.cssSelector("a")).click();
        await(By.cssSelector(".sheets[data-pages]"));
        await(By.cssSelector(".onsheet"));
        assertThat(browser.findElement(By.cssSelector(".sheets")).getAttribute("data-at")).isEqualTo(where.replaceAll("(?s).*第 (\\d+) 页.*", "$1"));
        Browser.picture(browser, "find-09-wordpage");
    }

    private void everybodyOfAUnitWhoWasChosen() throws IOException {
        search("\"" + YearsFolder.COLLEGE + "\" 评审结果的通知");
        Browser.picture(browser, "find-10-export");
        browser.findElement(By.linkText("导出 Excel")).click();
        Path sheet = folder.resolve("检索结果.xlsx");
        within(20).until(ready -> Files.exists(sheet));
        TreeSet<String> chosen = new TreeSet<>();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(sheet)))) {
            for (Row row : book.getSheet("人员")) {
                if (row.getRowNum() > 2 && text(row, 3).equals(YearsFolder.COLLEGE) && text(row, 7).equals("入选")) {
                    chosen.add(text(row, 1) + text(row, 2) + text(row, 5));
                }
            }
        }
        assertThat(chosen).isEqualTo(YearsFolder.chosen(YearsFolder.COLLEGE).stream().map(row -> row.year() + row.name() + row.scheme())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void aSearchIsKeptAndNarrowed() {
        search("事迹材料");
        browser.findElements(By.cssSelector(".facets a")).stream().filter(link -> link.getText().startsWith("2023")).findFirst().orElseThrow().click();
        awaitText(By.cssSelector(".chosen"), "2023");
        type("inside", "晋中工匠");
        click(".inside button");
        awaitText(By.cssSelector(".chosen"), "含有");
        assertThat(all(".hit .meta")).isNotEmpty().allMatch(meta -> meta.contains("2023 年"));
        click(".drop-down summary");
        type("save", "工匠事迹");
        Browser.picture(browser, "find-11-narrowed");
        click(".drop-down form button");
        awaitText(By.cssSelector(".drop-down .count"), "1");
        browser.get(base() + "/search/saved");
        Browser.picture(browser, "find-11-saved");
        browser.findElement(By.linkText("工匠事迹")).click();
        awaitText(By.cssSelector(".chosen"), "2023");
    }

    private void search(String words) {
        search(words, "");
    }

    private void search(String words, String more) {
        browser.get(base() + "/search?q=" + encoded(words) + more);
        await(By.cssSelector(".hit"));
    }

    private String first(String css) {
        return browser.findElement(By.cssSelector(css)).getText();
    }

    private List<String> all(String css) {
        return browser.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
    }

    private static String text(Row row, int column) {
        return row.getCell(column) == null ? "" : row.getCell(column).getStringCellValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
