package wenshu.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The kinds of files that {@code fill} writes. */
enum OutputFormat {
    /** The Word file. */
    DOCX,
    /** The pages as PDF/A. */
    PDF,
    /** The tables of a roster as a spreadsheet. */
    XLSX;

    /** What the file's name ends with. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The names on the command line. */
    static final class Converter implements ITypeConverter<OutputFormat> {

        @Override
        public OutputFormat convert(String value) {
            return Arrays.stream(values()).filter(format -> format.name().equalsIgnoreCase(value.strip())).findFirst()
                    .orElseThrow(() -> new TypeConversionException("可用的有 docx、pdf、xlsx"));
        }
    }
}
