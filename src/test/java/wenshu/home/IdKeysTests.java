package wenshu.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.FaultException;

class IdKeysTests {

    /** Plainly made up: district 000 of a province that does not exist so, born on the first day of 1900. */
    private static final String NUMBER = "99000019000101001X";

    @TempDir
    private Path folder;

    @Test
    void oneNumberHasOneKeyHoweverItIsTypedAndAnotherHomeHasAnother() throws IOException {
        DataHome home = new DataHome(folder.resolve("a"));
        IdKeys keys = IdKeys.open(home);
        assertThat(keys.of(NUMBER)).matches("[0-9a-f]{64}").isEqualTo(keys.of(" 990000 19000101 001x "))
                .isEqualTo(keys.of("９９００００１９０００１０１００１Ｘ")).isEqualTo(IdKeys.open(home).of(NUMBER))
                .isNotEqualTo(keys.of("990000190001010028"))
                .isNotEqualTo(IdKeys.open(new DataHome(folder.resolve("b"))).of(NUMBER));
        assertThat(Files.getPosixFilePermissions(home.idKey())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.resolve("a")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsNoNumberHasNoKeyAndWhatIsShownHidesTheBirthday() {
        IdKeys keys = IdKeys.open(new DataHome(folder));
        for (String none : new String[] {"", "张三", "990000190001010", "990000190013010011", "关于" + NUMBER, NUMBER + "1"}) {
            assertThat(keys.of(none)).as(none).isEmpty();
            assertThat(IdKeys.shown(none)).as(none).isEmpty();
        }
        assertThat(IdKeys.shown(NUMBER)).isEqualTo("990000********001X");
    }

    @Test
    void aDamagedSecretIsNeverReplaced() throws IOException {
        DataHome home = new DataHome(folder);
        IdKeys.open(home);
        Files.writeString(home.idKey(), "half");
        assertThatThrownBy(() -> IdKeys.open(home)).isInstanceOf(FaultException.class).hasMessageContaining("从备份恢复");
        assertThat(home.idKey()).hasContent("half");
    }
}
