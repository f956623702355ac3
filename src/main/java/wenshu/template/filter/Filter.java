package wenshu.template.filter;

import java.util.function.UnaryOperator;

/**
 * A way to print a value.
 *
 * @param name the word after the bar
 * @param accepts what it can print, for messages
 * @param apply the change; returns null for a value it cannot print
 */
public record Filter(String name, String accepts, UnaryOperator<String> apply) {
}
