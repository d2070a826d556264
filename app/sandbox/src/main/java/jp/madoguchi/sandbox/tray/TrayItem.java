package jp.madoguchi.sandbox.tray;

/**
 * One card in the tray.
 *
 * @param id stable name for tests and the tour
 * @param title what is printed on it
 * @param hint the PIN, or what is special about it; known to every trainee
 */
public record TrayItem(String id, String title, String hint) {}
