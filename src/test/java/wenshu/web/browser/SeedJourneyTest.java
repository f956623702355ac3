package wenshu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import wenshu.notice.Fixtures;
import wenshu.web.SecondHouse;

/** Both specimens are made anew from the provincial papers that they forward: from the file to the issued PDF, in the browser. */
@SecondHouse
class SeedJourneyTest extends DeskJourney {

    @Test
    void theYangquanNoticeOf2023() throws IOException {
        read("yangquan.txt", Fixtures.YANGQUAN, "2023年3月3日");
        assertThat(value("issuer")).isEqualTo("山西省人力资源和社会保障厅");
        assertThat(value("number")).isEqualTo("晋人社厅函〔2023〕138号");
        assertThat(value("title")).isEqualTo("关于开展新一批享受政府特殊津贴人员选拔推荐工作的通知");
        assertThat(value("deadline.0.date")).isEqualTo("2023年4月21日");
        browser.findElement(By.name("deadline.0.date")).click();
        awaitScript("document.querySelector('#source-text mark.now').textContent.replace(/\\s/g, '').indexOf('4月21日') >= 0");
        Browser.picture(browser, "seed-yangquan-1");
        click("#make");
        awaitPages();
        assertThat(value("i.标题")).isEqualTo("阳泉市人力资源和社会保障局关于转发《关于开展新一批享受政府特殊津贴人员选拔推荐工作的通知》的通知");
        fill("i.发文字号", "阳人社函〔2023〕51号");
        fill("i.主送", "各县（区）人力资源和社会保障局、高新区组织与人力资源部，市直各有关单位");
        fill("l.联系人.0.姓名", "林致远");
        fill("l.联系人.0.电话", "0353-2990001");
        fill("l.联系人.1.姓名", "顾明川");
        fill("l.联系人.1.电话", "0353-2990002");
        awaitScript("document.getElementById('notes').hidden || document.getElementById('notes').textContent.indexOf('待填：') < 0");
        Browser.picture(browser, "seed-yangquan-2");
        String pdf = issue("seed-yangquan");
        assertThat(pdf).contains("阳人社函〔2023〕51号", "关于转发", "晋人社厅函〔2023〕138号", "2023年3月31日前", "林致远", "2023年3月3日",
                "（此件主动公开）").doesNotContain("待填");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void theChangzhiNoticeOf2024() throws IOException {
        read("changzhi.txt", Fixtures.CHANGZHI, "2024年3月11日");
        assertThat(value("number")).isEqualTo("晋人社厅函〔2024〕230号");
        assertThat(value("deadline.0.date")).isEqualTo("2024年5月10日");
        Browser.picture(browser, "seed-changzhi-1");
        click("#make");
        awaitPages();
        fill("i.发文字号", "长人社函〔2024〕59号");
        fill("i.主送", "各县（区）人力资源和社会保障局、黎城县民政和人力资源社会保障局，市直各有关部门，有关企事业单位");
        fill("body", "　　现将山西省人力资源和社会保障厅《关于开展2024年享受国务院政府特殊津贴人员选拔推荐工作的通知》（晋人社厅函〔2024〕230号，以下简称《通知》）转发给你们，并提出如下要求，请遵照执行。\n"
                + "　　一、报送要求\n　　（一）各单位要严格按照《通知》要求，抓紧安排部署，认真组织推荐。\n"
                + "　　（二）推荐材料要按照《通知》要求，报送纸质版和电子版材料。\n　　二、报送时间\n"
                + "　　申报材料（含电子版）于2024年4月15日前报送，逾期不予受理。专业技术人才申报材料报送至我局专业技术人员管理科，高技能人才申报材料报送至我局职业能力建设科。");
        contact(0, "何远山", "0355-2990003", "长治市示例路1号515室");
        contact(1, "孟听雨", "0355-2990004", "长治市示例路1号318室");
        List<String> names = browser.findElements(By.cssSelector("[data-row='a'] [data-at='名称'] input")).stream()
                .map(input -> input.getDomProperty("value")).toList();
        assertThat(names).containsExactly("关于开展2024年享受国务院政府特殊津贴人员选拔推荐工作的通知", "享受政府特殊津贴人员申报表",
                "政府特殊津贴申报系统专家操作指南");
        awaitScript("document.getElementById('notes').hidden || document.getElementById('notes').textContent.indexOf('待填：') < 0");
        Browser.picture(browser, "seed-changzhi-2");
        String pdf = issue("seed-changzhi");
        assertThat(pdf).contains("长人社函〔2024〕59号", "2024年4月15日前", "何远山", "2024年3月11日", "享受政府特殊津贴人员申报表", "孟听雨")
                .doesNotContain("待填");
        assertThat(complaints()).isEmpty();
    }

    private void contact(int index, String name, String phone, String address) {
        fill("l.联系人." + index + ".姓名", name);
        fill("l.联系人." + index + ".电话", phone);
        fill("l.联系人." + index + ".地址", address);
    }

    /** Hands in the provincial paper alone, as the bureau gets it. */
    private void read(String resource, String issuer, String date) throws IOException {
        String whole = Fixtures.text(resource);
        String upper = whole.substring(whole.indexOf("山西省人力资源和社会保障厅\n"));
        signIn("yongyin");
        browser.get(base() + "/drafts/forward");
        type("issuer", issuer);
        browser.findElement(By.id("source")).sendKeys(file("来文.txt", upper.getBytes(StandardCharsets.UTF_8)).toString());
        click("main button.main");
        await(By.id("facts"));
        browser.executeScript("document.getElementById('date').value = arguments[0]", date);
    }

    @Override
    protected String value(String name) {
        return browser.findElement(By.cssSelector("[name=\"" + name + "\"]")).getDomProperty("value");
    }

    /** Archives what is on the desk with its own number and date, as whoever keeps the register may; gives the words of the archived PDF. */
    private String issue(String picture) throws IOException {
        click("#save");
        awaitSaved();
        click("#issue button");
        browser.switchTo().alert().accept();
        awaitText(By.cssSelector(".note.good"), "已印发并归档");
        await(By.cssSelector(".sheets[data-pages]"));
        Browser.picture(browser, picture + "-3");
        String address = browser.findElement(By.cssSelector(".sheets[data-place]")).getDomAttribute("data-place");
        String content = (String) browser.executeAsyncScript("var done = arguments[1];"
                + "fetch(arguments[0], {credentials: 'same-origin'}).then(function (r) { return r.blob(); }).then(function (b) {"
                + "var f = new FileReader(); f.onload = function () { done(f.result); }; f.readAsDataURL(b); });", address);
        try (PDDocument pdf = Loader.loadPDF(Base64.getDecoder().decode(content.substring(content.indexOf(',') + 1)))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }
}
