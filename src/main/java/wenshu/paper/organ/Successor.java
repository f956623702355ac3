package wenshu.paper.organ;

/**
 * What became of an organ.
 *
 * @param name its name today
 * @param since year of the reform
 */
public record Successor(String name, int since) {
}
