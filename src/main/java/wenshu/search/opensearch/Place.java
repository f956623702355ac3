package wenshu.search.opensearch;

import java.net.URI;
import wenshu.fault.FaultException;
import wenshu.home.Engines;

/**
 * Where the index of a data home lies on an OpenSearch server.
 *
 * @param server the server's address
 * @param name the name that searches go by; the indexes behind it are this name with a dash and a number
 * @param user who signs in; empty for a server that asks nobody
 * @param password with which password
 */
public record Place(URI server, String name, String user, String password) {

    /** Setting: the address; empty for the index in the data home. */
    public static final String SEARCH = "wenshu.search";
    static final String NAME = "wenshu.search.name";
    static final String USER = "wenshu.search.user";
    static final String PASSWORD = "wenshu.search.password";

    /** As the settings say. */
    public static Place of(Engines engines) {
        String address = engines.get(SEARCH);
        String name = engines.get(NAME).isEmpty() ? "wenshu" : engines.get(NAME);
        if (!address.matches("https?://[^/?#@\\s]+/?")) {
            throw FaultException.badInput("SEARCH_URL", SEARCH, "不是 OpenSearch 的地址", "请写作 https://主机:9200");
        }
        if (!name.matches("[a-z][a-z0-9_]{0,60}")) {
            throw FaultException.badInput("SEARCH_NAME", NAME, "索引名只能用小写字母、数字和下划线，以字母开头", "请改正");
        }
        return new Place(URI.create(address), name, engines.get(USER), engines.get(PASSWORD));
    }
}
