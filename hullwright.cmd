@echo off
rem Starts Hullwright from a checkout: finds a JDK 25 or newer, builds when sources changed, runs.
setlocal EnableExtensions EnableDelayedExpansion
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\hullwright.jar"
set "CACHE=%HOME_DIR%target\hullwright.aot"
set "JDK="

call :try "%JAVA_HOME%"
call :try "%JAVA25_HOME%"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    if exist "%%~R" for /d %%D in ("%%~R\*") do call :try "%%~D"
)
if not defined JDK (
    echo Hullwright needs a JDK 25 or newer: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
    exit /b 3
)

set "BUILD="
if not exist "%JAR%" (
    set "BUILD=1"
) else (
    powershell -NoProfile -Command "$j=(Get-Item -LiteralPath $env:JAR).LastWriteTime; if (Get-ChildItem -LiteralPath ($env:HOME_DIR+'src\main'),($env:HOME_DIR+'resources'),($env:HOME_DIR+'pom.xml') -Recurse -File | Where-Object { $_.LastWriteTime -gt $j } | Select-Object -First 1) { exit 1 }"
    if errorlevel 1 set "BUILD=1"
)
if defined BUILD (
    echo Building Hullwright, once and after each change of its sources ... 1>&2
    pushd "%HOME_DIR%"
    set "JAVA25_HOME=%JDK%"
    call mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
    if errorlevel 1 (popd & exit /b 3)
    popd
    del /q "%CACHE%" 2>nul
)

set FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable --enable-native-access=ALL-UNNAMED
if not exist "%CACHE%" for %%L in ("%HOME_DIR%target\lib\picocli-*.jar") do "%JDK%\bin\java" -cp "%JAR%" io.hullwright.ModernClasses "%%L" >nul 2>nul
if not exist "%CACHE%" "%JDK%\bin\java" %FLAGS% -XX:AOTCacheOutput="%CACHE%" -jar "%JAR%" warm-up >nul 2>nul
if "%~1"=="" goto window
"%JDK%\bin\java" %FLAGS% -XX:AOTCache="%CACHE%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:window
set "MODULES="
for %%L in ("%HOME_DIR%target\lib\javafx-*-win*.jar") do set "MODULES=!MODULES!%%L;"
"%JDK%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms32m -Xmn16m -XX:-UsePerfData -Xlog:disable --module-path "%MODULES%" --add-modules javafx.controls --enable-native-access=javafx.graphics -cp "%JAR%" io.hullwright.Main
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    set "MAJOR=%%~V"
    set "MAJOR=!MAJOR:"=!"
    if !MAJOR! GEQ 25 set "JDK=%~1"
)
exit /b 0
