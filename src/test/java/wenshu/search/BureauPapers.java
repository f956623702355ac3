package wenshu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenshu.search.Paper.PaperFile;
import wenshu.search.Paper.Person;

/** Sixty papers of an invented bureau, with the traps that real ones hold: padded names, broken lines, odd brackets. */
public final class BureauPapers {

    private static final String[] TOWNS = {"云岭", "石桥", "清溪", "白塔", "月湖"};
    private static final String[] MATTERS = {"示例技术能手", "示例津贴", "优秀讲解员", "青年绘图师"};

    private BureauPapers() {
    }

    /** All of them. */
    public static List<Paper> all() {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String town = TOWNS[i % TOWNS.length];
            String matter = MATTERS[i % MATTERS.length];
            int year = 2015 + i % 10;
            String issuer = town + "市人力资源和社会保障局";
            papers.add(new Paper("p" + i, "关于申报" + matter + "的通知", town.charAt(0) + "人社函〔" + year + "〕"
                    + (100 + i) + "号", "", Map.of(FacetField.YEAR, "" + year, FacetField.KIND, "通知", FacetField.ISSUER, issuer),
                    List.of(), "", i, List.of("house"), List.of(new PaperFile("通知.docx",
                    "各县（市、区）人社局：\n现就" + year + "年度" + matter + "申报工作通知如下。\n联系人：第" + i + "科"))));
        }
        papers.add(one("number", "关于做好人员申报工作的函", "晋人社厅函〔2024〕230号", 2024, List.of(), "各市：请按要求申报。"));
        papers.add(one("cited", "转发申报工作的函的通知", "云人社函〔2024〕301号", 2024, List.of(),
                "现将《关于做好人员申报工作的函》（晋人社厅函〔2024〕230号）转发给你们。"));
        papers.add(one("broken", "关于聘用的批复", "", 2021, List.of(), "同意聘用林致\n远同志为云岭市人力资\n源和社会保障局专家。"));
        papers.add(one("long", "名单（一）", "", 2022, List.of("董哲纨"), "拟推荐：董哲纨、董哲纨、董哲纨，董哲纨。"));
        papers.add(one("exact", "名单（二）", "", 2020, List.of("董哲"), "董　哲  男  石桥市图书馆的一名工作人员，从事编目工作多年，"
                + "曾参加多项工作，推荐材料见附件，其余人员情况从略，以上情况属实，同意推荐并予以公示。"));
        papers.add(one("alone", "名单（三）", "", 2020, List.of(), "姓名  性别\n董 哲  男\n林致远  男"));
        papers.add(one("rare", "证书", "", 2023, List.of(), "兹证明 王𬎆、赵䶮、李喆堃 三位同志参加培训。编号：ZG2013509453"));
        papers.add(one("dots", "名册", "", 2023, List.of(), "阿依古丽•买买提；卡米力·阿布都拉"));
        papers.add(one("sentence", "说明", "", 2019, List.of(), "会议通过了海底。电缆铺设另议。"));
        papers.add(new Paper("files", "推荐材料", "", "", Map.of(FacetField.YEAR, "2024"), List.of(), "", 99,
                List.of("house"), List.of(
                new PaperFile("申报表.docx", "申报表的文字"), new PaperFile("事迹.txt", "研究海底电缆三十年"))));
        return papers;
    }

    private static Paper one(String id, String title, String number, int year, List<String> persons, String text) {
        return new Paper(id, title, number, "", Map.of(FacetField.YEAR, "" + year),
                persons.stream().map(name -> new Person(name, "")).toList(), "", 60, List.of("house"),
                List.of(new PaperFile(id + ".txt", text)));
    }
}
