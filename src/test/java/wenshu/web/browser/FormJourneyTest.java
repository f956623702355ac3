package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A clerk fills a form, first with a mistake. */
class FormJourneyTest extends Journey {

    private static final String ALLOWANCE = "享受政府特殊津贴人员申报表";

    @Test
    void mistakeIsShownAtItsFieldWithEverythingKeptAndThenThePdfIsMade() {
        signIn("nigao");
        browser.get(base() + "/forms");
        Browser.picture(browser, "forms");
        browser.get(base() + "/forms/" + ALLOWANCE + "?sample=1");
        await(By.id("f-姓名"));
        Browser.picture(browser, "form");
        type("f-手机号码", "123");
        click("button[value=pdf]");
        await(By.id("problems"));
        assertThat(browser.findElement(By.id("problems")).getText()).contains("手机号码");
        assertThat(browser.findElement(By.id("f-手机号码")).getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(browser.findElement(By.id("f-手机号码")).getDomProperty("value")).isEqualTo("123");
        assertThat(browser.findElement(By.id("f-姓名")).getDomProperty("value")).isEqualTo("林致远");
        assertThat(browser.findElement(By.id("f-业绩贡献")).getDomProperty("value")).contains("淤地坝");
        Browser.picture(browser, "form-fault");
        type("f-手机号码", "13800000000");
        click("button[data-preview]");
        await(By.cssSelector("#preview .sheets[data-pages]"));
        awaitText(By.cssSelector("#preview .state"), "共 ");
        Browser.picture(browser, "form-preview");
        click("#preview .close");
        click("button[value=pdf]");
        within(30).until(ready -> folder.toFile().list((dir, name) ->
                name.endsWith(".pdf")).length == 1);
        assertThat(folder.toFile().list()[0]).contains("林致远");
        assertThat(folder.toFile().listFiles()[0]).satisfies(pdf ->
                assertThat(new String(Files.readAllBytes(pdf.toPath()), 0, 5)).isEqualTo("%PDF-"));
        assertThat(complaints()).filteredOn(line -> !line.contains("422")).isEmpty();
    }

    @Test
    void rowsAreAddedAndRemovedWithoutLosingAnything() {
        signIn("nigao");
        browser.get(base() + "/forms/" + ALLOWANCE + "?sample=1");
        await(By.id("f-姓名"));
        type("f-姓名", "沈示例");
        int rows = rows();
        click("button[value='add:工作经历']");
        within(30).until(ready -> rows() == rows + 1);
        assertThat(browser.findElement(By.id("f-姓名")).getDomProperty("value")).isEqualTo("沈示例");
        type("f-工作经历-" + (rows + 1) + "-单位", "云岭中学");
        click("button[value='remove:工作经历:1']");
        within(30).until(ready -> rows() == rows);
        assertThat(browser.findElement(By.id("f-工作经历-" + rows + "-单位")).getDomProperty("value")).isEqualTo("云岭中学");
    }

    @Test
    void howMuchItsBoxHoldsStandsBesideTheFieldAndWhatIsTooLongIsSaidWhileTyping() {
        signIn("nigao");
        browser.get(base() + "/forms/" + ALLOWANCE + "?sample=1");
        awaitText(By.id("f-业绩贡献-room"), "约可写");
        fill("f-业绩贡献", "治水有成效。".repeat(200));
        awaitText(By.id("f-业绩贡献-room"), "打印时字会缩小");
        fill("f-业绩贡献", "治水有成效。".repeat(330));
        awaitText(By.id("f-业绩贡献-room"), "多出的部分会印到续页");
        fill("f-业绩贡献", "治水有成效。".repeat(335));
        awaitText(By.id("f-业绩贡献-room"), "请删去 10 字");
        Browser.picture(browser, "form-too-long");
        click("button[value=pdf]");
        awaitText(By.id("problems"), "业绩贡献：有 2010 个字，超过了 2000 个字");
        assertThat(browser.findElement(By.id("f-业绩贡献")).getDomProperty("value")).hasSize(2010);
    }

    @Test
    void aPhotoIsShownAtOnceAndStaysWithWhatWasTyped() throws java.io.IOException {
        signIn("nigao");
        browser.get(base() + "/forms/专家情况登记表");
        java.nio.file.Path photo = java.nio.file.Path.of("templates/expert-registration/photo.jpg").toAbsolutePath();
        java.nio.file.Path wrong = folder.resolve("宽.png");
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(400, 300, java.awt.image.BufferedImage.TYPE_INT_RGB), "png",
                wrong.toFile());
        await(By.id("f-照片")).sendKeys(wrong.toString());
        awaitText(By.cssSelector("[data-photo='照片'] .wrong"), "宽高之比不是 5:7");
        browser.findElement(By.id("f-照片")).sendKeys(photo.toString());
        within(20).until(ready -> width() > 0
                && browser.findElement(By.cssSelector("[data-photo='照片'] .wrong")).getText().isEmpty());
        type("f-姓名", "沈示例");
        click("button[value=pdf]");
        await(By.id("problems"));
        assertThat(browser.findElement(By.id("problems")).getText()).doesNotContain("照片");
        assertThat(browser.findElement(By.id("f-姓名")).getDomProperty("value")).isEqualTo("沈示例");
        within(20).until(ready -> width() > 0);
        browser.executeScript("document.querySelector('[data-photo]').scrollIntoView()");
        Browser.picture(browser, "form-photo");
        click("[data-photo='照片'] button");
        assertThat(browser.findElement(By.name("f.照片")).getDomProperty("value")).isEmpty();
        assertThat(complaints()).filteredOn(line -> !line.contains("422")).isEmpty();
    }

    /** Pixels of the photo that the page shows. */
    private long width() {
        return (Long) browser.executeScript("return document.querySelector(\"[data-photo='照片'] img\").naturalWidth");
    }

    /** Puts a long text into a field at once, as pasting does. */
    private void fill(String id, String text) {
        browser.executeScript("const f = document.getElementById(arguments[0]); f.value = arguments[1];"
                + "f.dispatchEvent(new Event('input', {bubbles: true}));", id, text);
    }

    private int rows() {
        return browser.findElements(By.cssSelector("[id^='f-工作经历-'][id$='-单位']")).size();
    }
}
