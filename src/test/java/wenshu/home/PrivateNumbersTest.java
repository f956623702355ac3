package wenshu.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "身份证号140702198501010089，|身份证号140702********0089，",
        "１４０７０２１９８５０１０１００８９|140702********0089",
        "140702 19850101 0089|140702********0089",
        "140702-19850101-0089|140702********0089",
        "1 4 0 7 0 2 1 9 8 5 0 1 0 1 0 0 8 9|140702********0089",
        "12\t140702198501010089\t13812341234|12\t140702********0089\t138****1234",
        "11010519491231002X|110105********002X",
        "11010519491231002x|110105********002X",
        "11010519491231002Ｘ|110105********002X",
        "错一位的140702198501010018|错一位的140702********0018",
        "老号码140702850101001。|老号码140702******001。",
        "140702 850101 001|140702******001",
        "已经遮过140702********0089|已经遮过140702********0089",
        "手机138-1234-5678|手机138****5678",
        "+86 138 1234 5678|138****5678",
        "１３８１２３４５６７８|138****5678",
        "林致远13912345678转|林致远139****5678转",
        "13912345678@example.cn|139****5678@example.cn",
        "联系电话：0351-2345678|联系电话：0351-****678",
        "(010)82345678|(010)****678",
        "0351—2345678、2345679|0351—****678、****679",
        "0351-2345678-801|0351-****678-801",
        "传真：2345678|传真：****678",
        "办公电话 82345678|办公电话 ****678"})
    void masks(String text, String masked) {
        assertThat(PrivateNumbers.masked(text)).isEqualTo(masked);
        assertThat(PrivateNumbers.masked(masked)).isEqualTo(masked);
    }

    @Test
    void masksANumberThatIsBrokenAtTheEndOfALineOrPage() {
        assertThat(PrivateNumbers.masked("140702198501\n010089")).isEqualTo("140702********0089");
        assertThat(PrivateNumbers.masked("14070219850101\f0089")).isEqualTo("140702********0089");
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例人社发〔2024〕13号", "2024年11月21日15时30分", "20241121153012345", "202411211530123",
        "统一社会信用代码91140702MA0K12345X", "编号：13812345678", "经费13800000000元", "13,812,345,678.00", "¥13812345678.50",
        "档号：0351-20241231", "X001·2024-Y-0001", "ISBN 978-7-5045-1234-5", "140702", "1985-01-01", "电话会议20241121",
        "流水号 15012345678", "A13812345678", "138****1234", "GB/T 9704-2012", "999999198501010089", "140702198513010089",
        "2023 2024 2025 2026 12 30", "http://example.cn/13812345678/", "1.138123456789", "SN-13812345678"})
    void leavesAlone(String text) {
        assertThat(PrivateNumbers.masked(text)).isEqualTo(text);
    }

    @Test
    void namesTheIdNumbersInOneWriting() {
        assertThat(PrivateNumbers.idNumbers("甲140702850101001，乙１４０７０２１９８５０１０１００８９，丙11010519491231002x"))
                .containsExactly(PrivateNumbers.eighteen("140702850101001"), "140702198501010089", "11010519491231002X");
        assertThat(IdNumber.parse(PrivateNumbers.eighteen("140702850101001"))).isPresent();
        assertThat(List.of(PrivateNumbers.shown("140702198501010089"), PrivateNumbers.shown("护照E1234567"), PrivateNumbers.shown("")))
                .containsExactly("140702********0089", "***4567", "");
        assertThat(PrivateNumbers.maskedName("林致远140702198501010089.pdf")).isEqualTo("林致远140702xxxxxxxx0089.pdf");
        assertThat(PrivateNumbers.maskedName("通知*.pdf")).isEqualTo("通知*.pdf");
    }

    /** Every number that is planted among Chinese text is masked, however it is written; what else stands there stays. */
    @Test
    void masksWhatIsPlantedAndNothingElse() {
        Random random = new Random(20_261_121);
        String[] words = {"申报人", "（男）", "，单位", "：", "\n", "。", "第三批", "》", "号码", "\t", "二〇二四年"};
        String[] gaps = {"", "", "", " ", "-", "\u3000", "\n"};
        for (int i = 0; i < 5_000; i++) {
            String birth = "%04d%02d%02d".formatted(1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
            String seventeen = "%02d%02d%02d".formatted(14, 1 + random.nextInt(11), 1 + random.nextInt(80)) + birth
                    + "%03d".formatted(random.nextInt(1_000));
            String id = seventeen + IdNumber.checkCharacter(seventeen);
            String gap = gaps[random.nextInt(gaps.length)];
            String written = id.substring(0, 6) + gap + id.substring(6, 14) + gap + id.substring(14);
            String mobile = "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000));
            String before = words[random.nextInt(words.length)];
            String between = words[random.nextInt(words.length)];
            String number = "示例发〔%d〕%d号".formatted(1990 + random.nextInt(40), 1 + random.nextInt(999));
            String amount = "%d.%02d元".formatted(random.nextInt(1_000_000_000), random.nextInt(100));
            String date = "%d-%02d-%02d".formatted(1990 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28));
            String text = before + wide(random, written) + between + wide(random, mobile) + "，" + number + "，" + amount + "，" + date;
            String expected = before + id.substring(0, 6) + "********" + id.substring(14) + between + mobile.substring(0, 3)
                    + "****" + mobile.substring(7) + "，" + number + "，" + amount + "，" + date;
            assertThat(PrivateNumbers.masked(text)).isEqualTo(expected);
            assertThat(PrivateNumbers.masked(number + between + amount + before + date)).isEqualTo(number + between + amount + before + date);
        }
    }

    private static String wide(Random random, String digits) {
        if (random.nextInt(4) > 0) {
            return digits;
        }
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : (char) c));
        return wide.toString();
    }

    @Test
    void takesTimeThatGrowsWithTheTextOnly() {
        for (String hostile : List.of("1".repeat(400_000), "1 ".repeat(200_000), "0351-".repeat(80_000),
                "2345678、".repeat(50_000), "电话".repeat(200_000))) {
            long start = System.nanoTime();
            PrivateNumbers.masked(hostile);
            assertThat(System.nanoTime() - start).as(hostile.substring(0, 8)).isLessThan(5_000_000_000L);
        }
    }
}
