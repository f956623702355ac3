package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import wenshu.web.SecondHouse;

/** A clerk keeps a file and finds it again; an administrator looks after the house. */
@SecondHouse
class ArchiveJourneyTest extends Journey {

    @Test
    void uploadedFileIsFoundByAWordOfItsText() throws IOException {
        signIn("nigao");
        browser.get(base() + "/records");
        Browser.picture(browser, "records");
        click("main a.button.main");
        Browser.picture(browser, "filing");
        browser.findElement(By.id("files")).sendKeys(file("走访记录.txt",
                "走访记录\n\n今天走访了青禾巷的𬭊䶮先生，谈到琉璃瓦修缮技艺。".getBytes(StandardCharsets.UTF_8)).toString());
        click("main button.main");
        awaitText(By.cssSelector(".note"), "已归档");
        assertThat(browser.findElement(By.cssSelector(".files")).getText()).contains("未核对");
        click("button[name=check]");
        awaitText(By.cssSelector(".files"), "完好");
        Browser.picture(browser, "record-txt");
        awaitHit("琉璃瓦");
        assertThat(browser.findElement(By.cssSelector(".hit")).getText()).contains("走访记录");
        assertThat(browser.findElements(By.cssSelector(".hit p mark"))).isNotEmpty();
        Browser.picture(browser, "search");
        browser.get(base() + "/records/add");
        browser.findElement(By.id("files")).sendKeys(folder.resolve("走访记录.txt").toString());
        click("main button.main");
        awaitText(By.cssSelector(".note"), "早已有");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void demoPapersAreThereAndNothingFoundIsSaidClearly() {
        signIn("shenhe");
        browser.get(base() + "/search?q=" + "继续教育");
        assertThat(await(By.cssSelector(".hits")).getText()).contains("示人社函〔2024〕3号");
        browser.get(base() + "/search");
        Browser.picture(browser, "search-all");
        browser.findElements(By.cssSelector(".facets a")).getFirst().click();
        await(By.cssSelector(".chosen"));
        Browser.picture(browser, "search-year");
        browser.get(base() + "/search?q=龘靐齉龗");
        awaitText(By.cssSelector(".empty"), "没有找到");
        Browser.picture(browser, "search-empty");
        browser.get(base() + "/search?q=示人社函[2024]3号");
        browser.findElement(By.cssSelector(".hit a")).click();
        await(By.cssSelector(".sheets[data-pages]"));
        Browser.picture(browser, "record");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void administratorSeesTheHouseAndOthersDoNot() {
        signIn("admin");
        browser.get(base() + "/manage");
        Browser.picture(browser, "manage");
        click("form[action$=verify] button");
        awaitText(By.cssSelector(".note"), "全部完好");
        Browser.picture(browser, "manage-verify");
        browser.get(base() + "/no/such/page");
        awaitText(By.cssSelector("h1"), "没有找到");
        Browser.picture(browser, "404");
        click(".who button");
        signIn("nigao");
        assertThat(browser.findElements(By.linkText("管理"))).isEmpty();
        browser.get(base() + "/manage");
        awaitText(By.cssSelector("h1"), "没有权限");
        Browser.picture(browser, "403");
    }
}
