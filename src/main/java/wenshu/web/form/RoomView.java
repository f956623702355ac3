package wenshu.web.form;

/**
 * How much may be typed into a field, for the counter beside it.
 *
 * @param field id of the field in the page
 * @param most characters that the form allows; 0 for no limit
 * @param page characters that its box on paper holds; 0 when it holds all that are allowed
 * @param smaller characters that it holds in the smallest size allowed; 0 when the size does not change
 * @param continued whether the rest goes to a continuation page
 */
record RoomView(String field, int most, int page, int smaller, boolean continued) {
}
