package wenshu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wenshu.fault.FaultException;
import wenshu.search.Paper.PaperFile;
import wenshu.search.Paper.Person;

/** How every search engine behaves, whatever it is made of; what it finds is in {@link FindingContract}. */
public abstract class SearchIndexContract extends FindingContract {

    @Test
    void countsFacetsAndFiltersByThem() {
        SearchPage page = index.search(Query.of("申报 通知"));
        Facet issuers = page.facets().stream().filter(facet -> facet.field().equals("issuer")).findFirst().orElseThrow();
        assertThat(issuers.values()).hasSize(5).allMatch(value -> value.count() == 10);
        assertThat(page.total()).isEqualTo(51);
        SearchPage year = index.search(Query.of("申报 通知").with(FacetField.YEAR, "2016")
                .with(FacetField.KIND, "通知").with(FacetField.ISSUER, "云岭市人力资源和社会保障局"));
        assertThat(year.total()).isZero();
        assertThat(index.search(Query.of("申报").with(FacetField.YEAR, "2015")
                .with(FacetField.ISSUER, "云岭市人力资源和社会保障局")).total()).isEqualTo(5);
    }

    @Test
    void facetsAgreeWithCountingByHandWithinWhatTheAskerMaySee() {
        Random random = new Random(20260103);
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Map<FacetField, String> facets = new EnumMap<>(FacetField.class);
            facets.put(FacetField.YEAR, random.nextInt(5) == 0 ? "" : Integer.toString(2010 + random.nextInt(6)));
            facets.put(FacetField.SCHEME, "项目" + random.nextInt(4));
            facets.put(FacetField.AWARD, random.nextBoolean() ? "称号" + random.nextInt(70) : "");
            List<Person> people = new ArrayList<>();
            for (int k = random.nextInt(4); k > 0; k--) {
                people.add(new Person("王" + "甲乙丙丁".charAt(random.nextInt(4)) + "戊己庚".charAt(random.nextInt(3)), ""));
            }
            papers.add(new Paper("f" + i, "统计用的材料", "", "", facets, people, "", i,
                    List.of(random.nextBoolean() ? "house" : "section:乙科"),
                    List.of(new PaperFile("a.txt", random.nextInt(3) == 0 ? "海底电缆" : "别的"))));
        }
        index.put(papers);
        index.refresh();
        index.put(papers.subList(0, 50));
        papers.subList(50, 60).forEach(paper -> index.delete(paper.id()));
        index.refresh();
        List<Paper> left = new ArrayList<>(papers);
        left.subList(50, 60).clear();
        for (Rights rights : List.of(Rights.ALL, Rights.of(Set.of("house")), Rights.of(Set.of("house", "section:乙科")))) {
            List<Paper> seen = left.stream().filter(paper -> paper.files().getFirst().text().equals("海底电缆")
                    && (rights.all() || paper.readers().stream().anyMatch(rights.readers()::contains))).toList();
            SearchPage page = index.search(Query.of("统计用 海底电缆").withRights(rights));
            assertThat(page.total()).isEqualTo(seen.size());
            for (FacetField field : List.of(FacetField.YEAR, FacetField.SCHEME, FacetField.AWARD, FacetField.PERSON)) {
                assertThat(page.facets()).contains(new Facet(field.key(), counted(seen, field)));
            }
        }
    }

    private static List<Facet.Value> counted(List<Paper> papers, FacetField field) {
        Map<String, Long> counts = papers.stream().flatMap(paper -> field == FacetField.PERSON
                ? paper.persons().stream().distinct() : Stream.of(paper.facet(field)).filter(value -> !value.isEmpty()))
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        return counts.entrySet().stream().map(entry -> new Facet.Value(entry.getKey(), entry.getValue()))
                .sorted(field == FacetField.YEAR ? Comparator.comparing(Facet.Value::value).reversed()
                        : Comparator.comparing(Facet.Value::count).reversed().thenComparing(Facet.Value::value))
                .limit(Engine.MOST_VALUES).toList();
    }

    @Test
    void showsNothingOfWhatSomebodyMayNotSee() {
        index.put(List.of(new Paper("hidden", "海底电缆的内部说明", "", "", Map.of(FacetField.YEAR, "1999"), List.of(), "", 5,
                List.of("section:乙科"), List.of())));
        index.refresh();
        assertThat(index.search(Query.of("内部说明")).total()).isEqualTo(1);
        assertThat(index.search(Query.of("内部说明").withRights(Rights.of(Set.of("house", "section:乙科")))).total()).isEqualTo(1);
        SearchPage others = index.search(Query.of("").withRights(Rights.of(Set.of("house"))));
        assertThat(others.total()).isEqualTo(60);
        assertThat(others.facets().toString()).doesNotContain("1999");
        assertThat(index.search(Query.of("内部说明").withRights(Rights.of(Set.of("section:甲科")))).hits()).isEmpty();
    }

    @Test
    void aPersonIsFoundByNameAndToldApartByAHashedNumber() {
        Person one = new Person("钱星", "hash-one");
        index.put(List.of(about("a", 2021, one), about("b", 2023, one, new Person("孙力", "")),
                about("c", 2022, new Person("钱星", "hash-two"))));
        index.refresh();
        SearchPage named = index.search(Query.of("").with(FacetField.PERSON, "钱 星").counting(Set.of(FacetField.PERSON)));
        assertThat(named.total()).isEqualTo(3);
        assertThat(named.facets()).containsExactly(new Facet("person",
                List.of(new Facet.Value("钱星", 3), new Facet.Value("孙力", 1))));
        Query typed = Query.of("钱星 身份证：110101199001010012").hashed(number ->
                number.equals("110101199001010012") ? "hash-one" : "wrong");
        assertThat(typed.text()).isEqualTo("钱星");
        assertThat(Query.of(" １１０１０１ 19900101 001x").hashed(number -> number)).isEqualTo(
                Query.of("").about("11010119900101001X"));
        assertThat(Query.of("2024 12345678901234567890").hashed(number -> "wrong").idKey()).isEmpty();
        assertThat(index.search(typed).hits()).extracting(Hit::recordId).containsExactlyInAnyOrder("a", "b");
        assertThat(index.search(Query.of("").about("hash-two")).hits()).extracting(Hit::recordId).containsExactly("c");
    }

    private static Paper about(String id, int year, Person... people) {
        return new Paper(id, "名册", "", "", Map.of(FacetField.YEAR, "" + year), List.of(people), "", year, List.of("house"),
                List.of());
    }

    @Test
    void searchesAgainAmongEarlierHits() {
        assertThat(index.search(Query.of("2015").inside(List.of("申报 通知"))).total()).isEqualTo(5);
    }

    @Test
    void pagesThroughEverythingOnceNewestFirst() {
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 8; page++) {
            index.search(Query.of("").withPage(page)).hits().forEach(hit -> seen.add(hit.recordId()));
        }
        assertThat(seen).hasSize(60).doesNotHaveDuplicates().startsWith("files");
    }

    @Test
    void replacesAndForgets() {
        Paper old = BureauPapers.all().getFirst();
        index.put(List.of(new Paper(old.id(), "完全不同的题目", "", "", Map.of(FacetField.YEAR, "2015"), List.of(), "", 1,
                List.of("house"), List.of())));
        index.delete("cited");
        index.delete("never there");
        index.refresh();
        assertThat(index.count()).isEqualTo(59);
        assertThat(ids("完全不同")).containsExactly("p0");
        assertThat(ids("晋人社厅函〔2024〕230号")).containsExactly("number");
    }

    @Test
    void keepsWhatWasCommittedAndReadersSeeItMeanwhile() {
        index.put(List.of(new Paper("late", "未提交", "", "", Map.of(), List.of(), "", 0, List.of("house"), List.of())));
        try (SearchIndex reader = openReadOnly(folder.resolve("index"))) {
            assertThat(reader.count()).isEqualTo(60);
            assertThat(reader.search(Query.of("海底电缆")).total()).isEqualTo(1);
        }
        index.close();
        index = open(folder.resolve("index"));
        assertThat(index.position()).isEqualTo(7);
        assertThat(ids("未提交")).isEmpty();
        try (SearchIndex none = openReadOnly(folder.resolve("nothing"))) {
            assertThat(none.search(Query.of("海底电缆")).hits()).isEmpty();
        }
    }

    @Test
    void aRebuiltIndexEqualsTheLiveOneWhateverTheOrder() {
        index.delete("p3");
        index.commit(8);
        String before = index.fingerprint();
        List<Paper> papers = BureauPapers.all().stream().filter(paper -> !paper.id().equals("p3"))
                .collect(Collectors.toList());
        Collections.shuffle(papers, new Random(1));
        index.rebuild(papers.stream(), 8);
        assertThat(index.fingerprint()).isEqualTo(before);
        assertThat(index.position()).isEqualTo(8);
        assertThat(ids("海底电缆")).containsExactly("files");
        index.rebuild(papers.stream().skip(1), 9);
        assertThat(index.fingerprint()).isNotEqualTo(before);
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndex() {
        assertThatThrownBy(() -> index.rebuild(BureauPapers.all().stream().peek(paper -> {
            if (paper.id().equals("p9")) {
                throw new IllegalStateException("source lost");
            }
        }), 9)).hasMessage("source lost");
        assertThat(index.count()).isEqualTo(60);
        assertThat(index.position()).isEqualTo(7);
    }

    @Test
    void searchesGoOnWhileTheIndexIsMadeAnew() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService searching = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> searches = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                searches.add(searching.submit(() -> {
                    int times = 0;
                    while (!done.get()) {
                        assertThat(index.search(Query.of("海底电缆")).total()).isEqualTo(1);
                        assertThat(index.suggest("董哲", Rights.ALL, 5)).hasSize(2);
                        assertThat(index.count()).isEqualTo(60);
                        times++;
                    }
                    return times;
                }));
            }
            try {
                for (int round = 0; round < 5; round++) {
                    index.rebuild(BureauPapers.all().stream(), 10 + round);
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> each : searches) {
                assertThat(each.get()).isPositive();
            }
        }
        assertThat(index.position()).isEqualTo(14);
    }

    @Test
    @Timeout(120)
    void noInputIsSyntaxAndNoneIsExpensive() {
        Random random = new Random(20260101);
        String alphabet = "()[]{}\"“”「」『』《》〔〕*?~^:：\\/+-!&|<>@#%$=;；，。 \t\n\r\f\0\u0001\u200B\u202E\uFEFF年份姓名身份证2024号第张伟的"
                + "abzhangwei1\uD83D\uDE00\uD800\uDC00一二三人力资源㈱①ﬃİ";
        for (int i = 0; i < rounds(); i++) {
            StringBuilder text = new StringBuilder();
            int most = i % 50 == 0 ? 4_096 : 60;
            for (int k = random.nextInt(most); k > 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            survives(text.toString());
        }
        for (String one : List.of("(", "\"", "“", "的", "*", ":", "\uD800", "\uDC00", "\0", " ", "a", "1", "年", "㈱", "姓名:", "的1",
                "a的", "张 ", "\"张\" ", "zhang ", "人力")) {
            for (int length : rounds() < 100 ? List.of(256) : List.of(1, 256, 4_096)) {
                survives(one.repeat(length / one.length() + 1).substring(0, length));
            }
        }
        assertThat(ids("-的 OR * (通知")).isEmpty();
        assertThatThrownBy(() -> index.search(Query.of("(".repeat(257)))).isInstanceOf(FaultException.class)
                .hasMessageContaining("检索词超过 256");
        assertThatThrownBy(() -> index.search(Query.of("词 ".repeat(17)))).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> index.search(Query.of("").inside(Collections.nCopies(9, "a"))))
                .isInstanceOf(FaultException.class);
    }

    /** An answer or one clear sentence, from every way in. */
    private void survives(String text) {
        for (Query query : List.of(Query.of(text), Query.of("申报").inside(List.of(text)), Query.of("申报").with(FacetField.UNIT, text),
                Query.of(text).withWholeNames(true).hashed(number -> "hash"))) {
            try {
                assertThat(index.search(query).hits()).hasSizeLessThanOrEqualTo(10);
            } catch (FaultException e) {
                assertThat(e.faults()).singleElement().satisfies(fault -> assertThat(fault.code()).matches("QUERY_TOO_.*|QUERY_YEAR|QUERY_ID_NUMBER"));
            }
        }
        assertThat(index.suggest(text, Rights.ALL, 8)).hasSizeLessThanOrEqualTo(8);
    }
}
