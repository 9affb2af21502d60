// Makes the explorer's page, one HTML file, of the modules in src/main/web.
//
// Closure Compiler checks the types that the modules' comments declare, and makes one script of
// them and of lit-html; whatever it warns about ends the build.

import com.google.javascript.jscomp.CheckLevel
import com.google.javascript.jscomp.CommandLineRunner
import com.google.javascript.jscomp.CompilationLevel
import com.google.javascript.jscomp.Compiler
import com.google.javascript.jscomp.CompilerOptions
import com.google.javascript.jscomp.CompilerOptions.LanguageMode
import com.google.javascript.jscomp.DiagnosticGroups
import com.google.javascript.jscomp.ModuleIdentifier
import com.google.javascript.jscomp.DependencyOptions
import com.google.javascript.jscomp.SourceFile
import groovy.json.JsonOutput

def web = new File(project.basedir, 'src/main/web')
def page = new File(project.build.outputDirectory, 'dev/bobbin/explorer/page.html')
def sources = web.listFiles().sort()

def newest = (sources + new File(project.basedir, 'src/build/page.groovy')
    + project.file)*.lastModified().max()
if (page.lastModified() > newest) {
  return
}

def library = { name ->
  def path = "META-INF/resources/webjars/lit-html/${project.properties['lit-html.version']}/$name"
  def stream = CommandLineRunner.classLoader.getResourceAsStream(path)
  assert stream: "$path is not in lit-html's WebJar"
  stream.getText('UTF-8')
}

def options = new CompilerOptions()
CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options)
options.languageIn = LanguageMode.UNSTABLE
options.languageOut = LanguageMode.ECMASCRIPT_2021
options.dependencyOptions =
    DependencyOptions.pruneForEntryPoints([ModuleIdentifier.forFile('web/main.js')])
options.checkTypes = true
[
  'checkTypes', 'strictCheckTypes', 'checkVars', 'missingProperties', 'missingReturn',
  'suspiciousCode', 'uselessCode', 'unusedLocalVariables', 'unusedPrivateMembers', 'const',
  'invalidCasts', 'visibility', 'nonStandardJsDocs', 'jsdocMissingConst', 'moduleLoad',
].each { options.setWarningLevel(DiagnosticGroups.forName(it), CheckLevel.WARNING) }

def inputs = sources.findAll { it.name.endsWith('.js') }.collect {
  SourceFile.fromCode("web/${it.name}", it.getText('UTF-8'))
}
inputs << SourceFile.fromCode('web/licence.js',
    "export const LICENCE = ${JsonOutput.toJson(library('LICENSE'))};")
// Its code is minified and has no types to check.
inputs << SourceFile.fromCode('web/lit-html/lit-html.js',
    "/** @fileoverview @suppress {checkTypes,strictCheckTypes,missingProperties,suspiciousCode,uselessCode,checkVars,const} */\n"
        + library('lit-html.js').replaceFirst('(?m)^//# sourceMappingURL=.*$', ''))

def compiler = new Compiler()
def result = compiler.compile(
    CommandLineRunner.getBuiltinExterns(options.environment), inputs, options)
if (!result.success || result.warnings) {
  throw new IllegalStateException("The page's script has ${result.errors.size()} errors and "
      + "${result.warnings.size()} warnings; they stand above.")
}

def script = compiler.toSource().replace('</script', '<\\/script').replace('<!--', '<\\!--')
page.parentFile.mkdirs()
page.setText(new File(web, 'page.html').getText('UTF-8')
    .replace('/*STYLE*/', new File(web, 'page.css').getText('UTF-8'))
    .replace('/*SCRIPT*/', script), 'UTF-8')
log.info("Made $page of ${inputs.size()} modules, ${page.length()} bytes")
