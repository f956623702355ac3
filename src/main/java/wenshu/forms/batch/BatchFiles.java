package wenshu.forms.batch;

import java.nio.file.Path;

/**
 * Where everything of a batch lies.
 *
 * @param root the folder that the clerk named
 */
public record BatchFiles(Path root) {

    public BatchFiles {
        root = root.toAbsolutePath().normalize();
    }

    /** The forms one by one. */
    public Path single() {
        return root.resolve("逐份");
    }

    /** All forms for the printer. */
    public Path bound() {
        return root.resolve("合订.pdf");
    }

    /** What is in the bound file, as DOCX. */
    public Path coverDocx() {
        return root.resolve("封面清单.docx");
    }

    /** What is in the bound file, as PDF. */
    public Path coverPdf() {
        return root.resolve("封面清单.pdf");
    }

    /** The people with their fields. */
    public Path roster() {
        return root.resolve("名册.xlsx");
    }

    /** What is wrong, for people; only where something is. */
    public Path faults() {
        return root.resolve("问题清单.xlsx");
    }

    /** What is wrong, for programs; only where something is. */
    public Path faultsJson() {
        return root.resolve("问题清单.json");
    }

    /** All of it in one file. */
    public Path zip() {
        return root.resolve("全部.zip");
    }

    Path journal() {
        return root.resolve(".batch").resolve("journal");
    }

    Path lock() {
        return root.resolve(".batch").resolve("lock");
    }

    Path docx(String name) {
        return single().resolve(name + ".docx");
    }

    Path pdf(String name) {
        return single().resolve(name + ".pdf");
    }
}
