package wenshu.org;

/**
 * Somebody who may sign in.
 *
 * @param id key in the database
 * @param login name used to sign in
 * @param name the person's name
 * @param unit section the person works in
 * @param role what the person may do
 * @param enabled false when the account is closed
 * @param revision grows with every change; a sign-in made under an older revision no longer counts
 */
public record Person(long id, String login, String name, String unit, Role role, boolean enabled, long revision) {
}
