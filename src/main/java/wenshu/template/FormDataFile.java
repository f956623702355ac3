package wenshu.template;

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
}
