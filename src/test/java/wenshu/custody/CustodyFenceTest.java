package wenshu.custody;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Nothing destroys records but an approved list. */
class CustodyFenceTest {

    @Test
    void onlyTheExecutionOfAnApprovedAppraisalDestroys() {
        var house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("wenshu.archive", "wenshu.custody", "wenshu.assembly", "wenshu.web", "wenshu.cli", "wenshu.pack", "wenshu.intake");
        noClasses().that().doNotHaveFullyQualifiedName("wenshu.custody.appraisal.Execution").should()
                .callMethod("wenshu.archive.Keeping", "destroy", "java.lang.String", "java.util.function.Consumer", "java.util.function.Consumer")
                .check(house);
        noClasses().that().doNotHaveFullyQualifiedName("wenshu.archive.Destroying").should()
                .callMethod("wenshu.archive.ArchiveStore", "purge", "java.lang.String", "java.nio.file.Path").check(house);
    }
}
