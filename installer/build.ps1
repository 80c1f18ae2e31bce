# Builds what a person installs on Windows: an .msi. See README.md beside this file.
#
#   installer\build.ps1 [-Out FOLDER]
#
# Needs a JDK 25 (JAVA_HOME), Maven, and the WiX Toolset for jpackage.
param([string]$Out = "target\installer")
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")
if (-not $env:JAVA_HOME) { throw "JAVA_HOME names the JDK 25" }
$bin = Join-Path $env:JAVA_HOME "bin"
$work = Join-Path ([System.IO.Path]::GetTempPath()) ([System.Guid]::NewGuid())

function Invoke-Checked([string]$program, [string[]]$arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

try {
    Invoke-Checked "mvn" @("-q", "-B", "-DskipTests", "-Dmaven.test.skip=true", "package")
    New-Item -ItemType Directory -Force "$work\modules", "$work\input\lib", $Out | Out-Null
    Copy-Item target\hullwright.jar "$work\input"
    Copy-Item target\lib\*.jar "$work\input\lib"
    Move-Item "$work\input\lib\javafx-*-win*.jar" "$work\modules"
    Remove-Item "$work\input\lib\javafx-*.jar"
    foreach ($old in Get-ChildItem "$work\input\lib\picocli-*.jar") {
        Invoke-Checked "$bin\java" @("-cp", "$work\input\hullwright.jar", "io.hullwright.ModernClasses", $old.FullName)
    }
    $version = ([xml](Get-Content pom.xml)).project.version
    $modules = (Get-Content installer\modules.txt) -join ","
    Invoke-Checked "$bin\jlink" @("--module-path", "$work\modules", "--add-modules", $modules, "--include-locales=en,de,es,fr,it,ja,nl,pl,pt",
        "--strip-debug", "--no-header-files", "--no-man-pages", "--output", "$work\runtime")

    $console = @("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xlog:disable", "--enable-native-access=ALL-UNNAMED")
    $window = @("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms32m", "-Xmn16m", "-XX:-UsePerfData", "-Xlog:disable", "--enable-native-access=javafx.graphics")
    $icon = "installer\icons\hullwright.ico"
    $options = ($console + '-XX:AOTCache=$APPDIR\console.aot') -join " "
    "java-options=$($options.Replace('\', '\\'))`nwin-console=true`nicon=$($icon.Replace('\', '\\'))" |
        Set-Content -Encoding ascii "$work\console.properties"
    $windowOptions = ($window + '-XX:AOTCache=$APPDIR\window.aot') | ForEach-Object { "--java-options", $_ }
    Invoke-Checked "$bin\jpackage" (@("--type", "app-image", "--dest", $work, "--name", "hullwright-window", "--app-version", $version,
        "--input", "$work\input", "--main-jar", "hullwright.jar", "--main-class", "io.hullwright.Main",
        "--runtime-image", "$work\runtime", "--icon", $icon, "--vendor", "Hullwright",
        "--add-launcher", "hullwright-console=$work\console.properties") + $windowOptions)

    $image = "$work\hullwright-window"
    $java = "$image\runtime\bin\java"
    Invoke-Checked $java ($console + @("-XX:AOTCacheOutput=$image\app\console.aot", "-cp", "$image\app\hullwright.jar", "io.hullwright.Main", "warm-up"))
    # The window's cache is written when the window is closed, which a person does here.
    Write-Host "A window opens. Close it once it shows its first page."
    Invoke-Checked $java ($window + @("-XX:AOTCacheOutput=$image\app\window.aot", "-cp", "$image\app\hullwright.jar", "io.hullwright.Main"))
    Invoke-Checked "$bin\jpackage" @("--type", "msi", "--dest", $Out, "--app-image", $image, "--name", "Hullwright", "--app-version", $version,
        "--license-file", "LICENSE", "--win-menu", "--win-shortcut-prompt", "--win-per-user-install", "--win-upgrade-uuid", "0b7f2a54-58e5-4d0c-9a0e-6f0f3c1d6a11")
} finally {
    Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
}
