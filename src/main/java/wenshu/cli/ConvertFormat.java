package wenshu.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import wenshu.render.LaidOut;

/** What {@code convert} makes of the pages. */
enum ConvertFormat {

    /** PDF/A-2u, all pages in one file. */
    PDF(laid -> List.of(laid.pdf())),
    /** GB/T 33190, all pages in one file. */
    OFD(laid -> List.of(laid.ofd())),
    /** A picture of each page, as sharp as one looks. */
    SVG(LaidOut::svg),
    /** A picture of each page in pixels. */
    PNG(LaidOut::png);

    private final Function<LaidOut, List<byte[]>> painter;

    ConvertFormat(Function<LaidOut, List<byte[]>> painter) {
        this.painter = painter;
    }

    /** The whole as one file, or a file for each page. */
    List<byte[]> paint(LaidOut laid) {
        return painter.apply(laid);
    }

    /** The ending of its files' names, without the dot. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name asks for; PDF when it asks for none. */
    static ConvertFormat of(Path output) {
        String name = output.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith("." + format.extension())).findFirst().orElse(PDF);
    }

    /** The names on the command line. */
    static final class Converter implements ITypeConverter<ConvertFormat> {

        @Override
        public ConvertFormat convert(String value) {
            return Arrays.stream(values()).filter(format -> format.extension().equalsIgnoreCase(value)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("可用的有 " + Arrays.stream(values())
                            .map(ConvertFormat::extension).collect(Collectors.joining("、"))));
        }
    }
}
