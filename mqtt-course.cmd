@echo off
rem Builds target\mqtt-course.jar if it is missing or older than its sources, then runs it.
setlocal
set "HERE=%~dp0"
set "JAR=%HERE%target\mqtt-course.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo mqtt-course needs Java: install a JDK 17 or newer, or point JAVA_HOME at one. 1>&2
  exit /b 3
)

set "STALE=1"
if exist "%JAR%" for /f %%s in ('powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTime; $s = 'pom.xml','src\main','lessons','exercises','solutions' | ForEach-Object { Get-ChildItem -LiteralPath (Join-Path $env:HERE $_) -Recurse -File } | Where-Object { $_.LastWriteTime -gt $jar } | Select-Object -First 1; if ($s) { 1 } else { 0 }"') do set "STALE=%%s"

if "%STALE%"=="1" (
  where mvn >nul 2>&1
  if errorlevel 1 (
    echo mqtt-course has to be built first, and that needs Maven: install it, then try again. 1>&2
    exit /b 3
  )
  echo Building mqtt-course; the first time this takes a minute or two... 1>&2
  call mvn -q -B -f "%HERE%pom.xml" -DskipTests package <nul 1>&2
  if errorlevel 1 (
    echo The build failed; the lines above say why. 1>&2
    exit /b 3
  )
)
"%JAVA%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
