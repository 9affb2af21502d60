package dev.bobbin.samples;

import java.util.List;

/**
 * A module of the course.
 *
 * @param title its heading in the list
 * @param programs its programs, in the course's order
 */
record CourseModule(String title, List<Program> programs) {}
