package dev.bobbin.samples.launcher;

import java.util.List;

/**
 * A module of the course.
 *
 * @param title its heading in the list
 * @param programs its programs, in the course's order
 */
public record CourseModule(String title, List<Program> programs) {}
