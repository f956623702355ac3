package wenshu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import wenshu.search.FacetField;
import wenshu.search.Paper;

/** Papers of a made-up bureau, always the same ones: notices, rosters and forms of about 1 kB with invented names. */
final class Bureau {

    private static final String SURNAMES = "林顾沈陆韩方程姚邵汪";
    private static final String GIVEN = "致远明川若溪知行云舟清和予安景行思齐嘉树怀瑾";
    private static final String[] PLACES = {"云岭", "清河", "石桥", "南屏", "北原", "东湾"};
    private static final String[] MATTERS = {"享受政府特殊津贴人员选拔推荐工作", "职业技能提升培训", "专业技术职务评审",
        "高技能人才评选", "事业单位公开招聘", "年度考核"};

    private final Random random = new Random(2026);

    List<Paper> papers(int count) {
        List<Paper> papers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            papers.add(paper(i));
        }
        return papers;
    }

    private Paper paper(int i) {
        String place = PLACES[random.nextInt(PLACES.length)];
        String matter = MATTERS[random.nextInt(MATTERS.length)];
        int year = 2015 + random.nextInt(12);
        String issuer = "示例省" + place + "市人力资源和社会保障局";
        String number = "例人社函〔" + year + "〕" + (1 + i % 500) + "号";
        List<String> persons = new ArrayList<>();
        StringBuilder body = new StringBuilder("各县（区）人力资源和社会保障局：\n现就").append(matter).append("有关事项通知如下。\n");
        for (int k = 0; k < 12; k++) {
            String name = name();
            persons.add(name);
            body.append(k + 1).append('.').append(name).append("，").append(place).append("市第").append(random.nextInt(90))
                    .append("研究所，近5年主持项目").append(random.nextInt(30)).append("项，成果推广")
                    .append(random.nextInt(900)).append("次。\n");
        }
        return new Paper("P" + i, issuer + "关于" + matter + "的通知", number, "",
                Map.of(FacetField.YEAR, Integer.toString(year), FacetField.KIND, "通知", FacetField.ISSUER, issuer,
                        FacetField.SCHEME, matter),
                persons.stream().map(name -> new Paper.Person(name, "")).toList(), "", 0, List.of("house"),
                List.of(new Paper.PaperFile("正文.docx", body.toString())));
    }

    private String name() {
        int at = random.nextInt(GIVEN.length() - 1);
        return SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN.substring(at, at + 1 + random.nextInt(2));
    }
}
