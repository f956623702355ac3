package wenshu.template;

import java.nio.file.Path;
import wenshu.fault.FaultException;
import wenshu.template.value.ValueReader;

/** The data of one person as a file. */
public final class FormDataFile {

    private FormDataFile() {
    }

    /**
     * Reads YAML or JSON in UTF-8; both give the same data.
     *
     * @param name the file's name; .json means JSON
     * @throws FaultException with line and column when the file is broken
     */
    public static FormData read(String name, byte[] bytes) {
        return new FormData(ValueReader.read(name, bytes));
    }

    /**
     * Reads the data of one person for a form; pictures that it names are taken from the folder.
     *
     * @param folder where the data file lies
     * @throws FaultException with line and column when the file is broken, or with every picture that cannot be taken
     */
    public static FormData read(Form form, String name, byte[] bytes, Path folder) {
        return FormPictures.beside(form, read(name, bytes), folder);
    }
}
